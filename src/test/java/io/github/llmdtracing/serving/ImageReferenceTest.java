package io.github.llmdtracing.serving;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageReferenceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "vllm                                   | -              | vllm             | vllm     | -       | -",
                "vllm/vllm-openai:v0.17.0               | -              | vllm/vllm-openai | vllm-openai | v0.17.0 | -",
                "host:5000/x:tag                        | host:5000      | x                | x        | tag     | -",
                "host:5000/a/b                          | host:5000      | a/b              | b        | -       | -",
                "localhost/x                            | localhost      | x                | x        | -       | -",
                "ghcr.io/llm-d/llm-d-cuda@sha256:ab12   | ghcr.io        | llm-d/llm-d-cuda | llm-d-cuda | -     | sha256:ab12",
                "ghcr.io/Team/X:v1.2@sha256:ab12        | ghcr.io        | Team/X           | X        | v1.2    | sha256:ab12",
                "${HUB:-ghcr.io/llm-d}/sim:${TAG:-v0.1} | ${HUB:-ghcr.io/llm-d} | sim       | sim      | ${TAG:-v0.1} | -",
                "{{ .Values.hub }}/epp:{{ .Values.tag }} | {{ .Values.hub }} | epp          | epp      | {{ .Values.tag }} | -",
                "${VLLM_IMAGE}                          | -              | ${VLLM_IMAGE}    | ${VLLM_IMAGE} | -  | -",
            })
    void splitsAnImage(String text, String registry, String repository, String name, String tag, String digest) {
        ImageReference image = ImageReference.parse(text);
        assertThat(image.registry().orElse(null)).isEqualTo(registry);
        assertThat(image.repository()).isEqualTo(repository);
        assertThat(image.name()).isEqualTo(name);
        assertThat(image.tag().orElse(null)).isEqualTo(tag);
        assertThat(image.digest().orElse(null)).isEqualTo(digest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                ":",
                "@",
                "/",
                "a//b::c@@",
                "${",
                "{{",
                ":tag",
                "@sha256:1",
                "host:5000/",
                "é è:ü",
                "x:",
                "$"
            })
    void takesAnyText(String text) {
        ImageReference image = ImageReference.parse(text);
        assertThat(image.text()).isEqualTo(text.strip());
        assertThat(VersionRules.standard().componentOf(image)).isEmpty();
        assertThat(VersionRules.standard().looksLike(image)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${VLLM_IMAGE}",
                "$VLLM_IMAGE",
                "$(SIDECAR_IMAGE):v1",
                "REPLACE_MODEL_SERVER_IMAGE",
                "REPLACE_ROUTING_SIDECAR_IMAGE",
                "registry.example.com/placeholder",
                "vllmserver:replace",
                "{{ .Values.image }}",
                "<your-image>",
                "example/%s"
            })
    void knowsThatTheImageIsStillToCome(String text) {
        assertThat(ImageReference.parse(text).isPlaceholder()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "vllm/vllm-openai:v0.17.0",
                "vllm/vllm-openai:${TAG}",
                "${HUB}/vllm-openai:v1.0",
                "replacement-server:v1.0"
            })
    void readsTheNameWhereItStands(String text) {
        assertThat(ImageReference.parse(text).isPlaceholder()).isFalse();
    }

    @Test
    void tellsATagThatIsStillToCome() {
        assertThat(ImageReference.parse("vllm/vllm-openai:${TAG}").hasPlaceholderTag())
                .isTrue();
        assertThat(ImageReference.parse("vllm/vllm-openai:v0.17.0").hasPlaceholderTag())
                .isFalse();
    }
}
