package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.kubernetes.Container;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The model of an InferenceService, which KServe runs in a serving runtime and whose arguments it appends to the runtime's (kserve
 * v0.20.0, pkg/controller/v1beta1/inferenceservice/utils).
 */
record ServedModel(Container container) {
    static Optional<ServedModel> of(Container container) {
        return container.list().equals("spec.predictor.model")
                ? Optional.of(new ServedModel(container))
                : Optional.empty();
    }

    /** Whether the runtime, or what it is chosen by, says vLLM. */
    boolean isVllm() {
        return Stream.of(runtime(), format())
                .flatMap(Optional::stream)
                .anyMatch(n -> n.toLowerCase(Locale.ROOT).contains("vllm"));
    }

    /** The runtime that the model names. */
    Optional<String> runtime() {
        return container.node().text("runtime");
    }

    /** The model's format, by which KServe chooses a runtime where none is named. */
    Optional<String> format() {
        return container.node().mapping("modelFormat").flatMap(f -> f.text("name"));
    }

    /** The version of the format, where it matters. */
    Optional<String> formatVersion() {
        return container.node().mapping("modelFormat").flatMap(f -> f.text("version"));
    }

    /** The protocol that the runtime has to speak. */
    String protocol() {
        return container.node().text("protocolVersion").orElse("v1");
    }

    /** As messages name the service: {@code InferenceService/chat}. */
    String service() {
        return container.pod().owner().title();
    }
}
