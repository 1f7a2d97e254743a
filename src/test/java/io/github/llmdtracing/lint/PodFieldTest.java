package io.github.llmdtracing.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PodFieldTest {
    @ParameterizedTest
    @ValueSource(strings = {"/spec", "/spec/template", ".spec.template.spec"})
    void whatIsAboveTheContainersCoversThem(String path) {
        assertThat(PodField.parse(path))
                .contains(new PodField(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/spec/template/spec/containers/0/env",
                ".spec.template.spec.containers[0].env",
                ".spec.template.spec.containers[0] | .env[]"
            })
    void pointersAndPathsNameContainersByNumber(String path) {
        assertThat(PodField.parse(path))
                .contains(
                        new PodField(Optional.of("containers"), Optional.of(0), Optional.empty(), Optional.of("env")));
    }

    @Test
    void pathsSelectContainersByName() {
        assertThat(PodField.parse(".spec.template.spec.initContainers[]? | .args"))
                .isEmpty();
        assertThat(PodField.parse(".spec.template.spec.initContainers[] | select(.name == \"routing-proxy\") | .args"))
                .contains(new PodField(
                        Optional.of("initContainers"),
                        Optional.empty(),
                        Optional.of("routing-proxy"),
                        Optional.of("args")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/spec/replicas",
                "/spec/template/spec/containers/0/env/3",
                "/spec/template/spec/containers/0/image",
                "/metadata/annotations",
                ".spec.template.spec.containers[].env[] | select(.name == \"TOKEN\")",
                ".spec.template.spec.volumes",
                ""
            })
    void whatIsPartOfAFieldOrAnotherOneIsNone(String path) {
        assertThat(PodField.parse(path)).isEmpty();
    }
}
