package io.github.llmdtracing.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {
    @ParameterizedTest
    @CsvSource({
        "v0.9.0, 0.9",
        "0.5.6.post2, 0.5.6.post2",
        "v0.5.13.post1-rocm, 0.5.13.post1",
        "v0.5.13.post1-rocm720-mi35x, 0.5.13.post1",
        "v0.17, 0.17.0",
        "V0.17.1, 0.17.1",
        "v0.10.0-cu128-nixl-v0.4.1, 0.10.0",
        "v0.4.9.post3-cu126-nixl-v0.4.1, 0.4.9.post3",
        "0.10.0-xpu, 0.10.0",
        "0.17.0-gpu-py312-cu129-ubuntu22.04, 0.17.0",
        "0.17.0+cu129, 0.17.0",
        "0.17.0-ubi9, 0.17.0",
        "0.5.3-b200, 0.5.3",
        "0.5.3-a100, 0.5.3",
        "0.10.0cu128, 0.10.0",
        "v0.3.1-rc.1, 0.3.1rc1",
        "0.11.0rc1, 0.11-rc.1",
        "0.5.0a1, 0.5-alpha.1",
        "0.5.0-beta, 0.5.0b0",
        "0.17.1.dev12+g1a2b3c, 0.17.1-dev.12",
        "0.10.1.1, 0.10.1.1",
        "v1.3.0-263-g47cabc1, 1.3.0.post263"
    })
    void readsTheVersionOfATag(String tag, String version) {
        assertThat(Version.ofTag(tag)).contains(Version.of(version)).get().hasSameHashCodeAs(Version.of(version));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "latest",
                "main",
                "nightly",
                "latest-nightly",
                "nightly-20260401-a536749-8c0b626",
                "sha-a1bcf21",
                "pr-170",
                "v1",
                "3",
                "e92694b6fe264a85371317295bca6643508034ef",
                "1234567",
                "20251106",
                "v20251106-v1.3.0-263-g47c",
                "2025-05-05-v1",
                "2025.11.06",
                "rocm6.4.1_vllm_0.9.1_20250702",
                "${TAG}",
                "0.12345678901",
                "v"
            })
    void takesNoBranchCommitOrDateForAVersion(String tag) {
        assertThat(Version.ofTag(tag)).isEmpty();
    }

    @Test
    void ordersPreReleasesBeforeAndPostReleasesAfter() {
        List<String> inOrder = List.of(
                "0.8.0",
                "0.9.0.dev12",
                "0.9.0-alpha.1",
                "0.9.0-beta.1",
                "0.9.0b2",
                "0.9.0-rc.1",
                "0.9.0rc2",
                "0.9.0-rc.10",
                "0.9.0",
                "0.9.0.post1",
                "0.9.0.post2",
                "0.9.0.post10",
                "0.9.0.1",
                "0.9.1",
                "0.10.0",
                "1.0");
        assertThat(inOrder.stream().map(Version::of).sorted().map(Version::toString))
                .containsExactlyElementsOf(inOrder);
    }

    @ParameterizedTest
    @CsvSource({
        "vLLM 0.17.1 on CUDA 12.9, 0.17.1",
        "v0.11.2, 0.11.2",
        "version=0.9.0-rc.1, 0.9.0rc1",
        "build 20251106 of v0.9.0, 0.9.0"
    })
    void findsAVersionInText(String text, String version) {
        assertThat(Version.inText(text)).contains(Version.of(version));
    }

    @Test
    void findsNoneWhereNoneIs() {
        assertThat(Version.inText("nightly build 7 of main")).isEmpty();
    }

    @Test
    void readsNothingFromADigest() {
        assertThat(Version.ofTag(ImageReference.parse("a/b@sha256:0.9.0"))).isEmpty();
    }

    @Test
    void saysWhatAVersionIs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Version.of("latest"))
                .withMessage("\"latest\" is no version; numbers with dots are, as 0.17.0, v0.9 or 0.5.4.post2");
    }
}
