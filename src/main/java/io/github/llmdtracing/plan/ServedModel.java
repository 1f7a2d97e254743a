package io.github.llmdtracing.plan;

import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.kubernetes.ProjectIndex;
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
        Optional<String> format = container.node().mapping("modelFormat").flatMap(f -> f.text("name"));
        return Stream.of(runtime(), format)
                .flatMap(Optional::stream)
                .anyMatch(n -> n.toLowerCase(Locale.ROOT).contains("vllm"));
    }

    private Optional<String> runtime() {
        return container.node().text("runtime");
    }

    /** The runtime that the model names, where the tree has it. */
    Optional<String> runtimeIn(ProjectIndex index) {
        return runtime()
                .filter(r -> Stream.of("ServingRuntime", "ClusterServingRuntime")
                        .flatMap(k -> index.ofKind(k).stream())
                        .map(KubernetesObject::name)
                        .anyMatch(r::equals));
    }
}
