package io.github.llmdtracing.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImagePatternTest {
    @ParameterizedTest
    @CsvSource({
        "vllm-openai, vllm/vllm-openai:v0.17.0, true",
        "vllm-openai, mirror.example.com/hub/VLLM/vLLM-OpenAI, true",
        "vllm-openai, vllm/vllm-openai-cpu, false",
        "vllm-openai, vllm/my-vllm-openai, false",
        "*/vllm/vllm-openai, vllm/vllm-openai, true",
        "*/vllm/vllm-openai, mirror.example.com/a/vllm/vllm-openai, true",
        "vllm/vllm-openai, lmcache/vllm-openai, false",
        "docker.io/vllm/*, vllm/vllm-tpu, true",
        "docker.io/vllm/*, index.docker.io/vllm/vllm-tpu, true",
        "docker.io/vllm/*, ghcr.io/vllm/vllm-tpu, false",
        "763104351884.dkr.ecr.*/vllm, 763104351884.dkr.ecr.us-east-1.amazonaws.com/vllm:0.17-gpu, true",
        "763104351884.dkr.ecr.*/vllm, 763104351884.dkr.ecr.us-east-1.amazonaws.com/a/vllm, false",
        "registry.example.com/**, registry.example.com/a/b/c:x, true",
        "registry.example.com:5000/**, registry.example.com:5000/a, true",
        "team/engine:prod-*, team/engine:prod-7, true",
        "team/engine:prod-*, team/engine:test-7, false",
        "team/engine:latest, team/engine, true",
        "vllm.openai, vllm/vllm-openai, false"
    })
    void comparesTheEndOfThePath(String pattern, String image, boolean matches) {
        assertThat(ImagePattern.of(pattern).matches(ImageReference.parse(image)))
                .isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", ":v1", "a/", "my image"})
    void saysWhatAPatternIs(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImagePattern.of(text))
                .withMessageContaining("write the last components of the image");
    }

    @ParameterizedTest
    @CsvSource({
        "registry.example.com:5000/team/our-vllm:1.2, registry.example.com:5000/team/our-vllm:1.2",
        "team/our-vllm@sha256:0123, team/our-vllm",
        "team/our-vllm:1.2@sha256:0123, team/our-vllm:1.2",
        "${VLLM_IMAGE}, *VLLM_IMAGE*",
        "${REGISTRY}/our-vllm:${TAG}, *REGISTRY*/our-vllm:*TAG*",
        "$(VLLM_IMAGE), *VLLM_IMAGE*",
        "{{ .Values.image }}, *.Values.image*",
        "<your-vllm>:1, *your-vllm*:1",
        "VLLM_IMAGE, VLLM_IMAGE",
        "${}, ${}",
        "${VLLM:-vllm/vllm-openai:v1}, *VLLM*"
    })
    void anImageIsMeantByWordsThatMavenLeavesAsTheyAre(String image, String pattern) {
        assertThat(ImagePattern.meaning(image)).isEqualTo(pattern);
    }
}
