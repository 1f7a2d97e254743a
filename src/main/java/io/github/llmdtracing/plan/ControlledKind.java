package io.github.llmdtracing.plan;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.yaml.YamlCollection;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An object whose controller starts a program of the request path, with what stands in fields of its own: which versions of the controller
 * and of its images do what with them is not known, so nothing is written.
 *
 * @param object the object
 * @param kind what is known of its kind
 */
record ControlledKind(KubernetesObject object, Kind kind) {
    /** The kinds, with the fields that tracing takes. */
    private enum Kind {
        /** vllm-project/production-stack operator/api/v1alpha1/vllmrouter_types.go @55aad79, internal/controller/vllmrouter_controller.go @0a860c8. */
        VLLM_ROUTER(
                "production-stack.vllm.ai/VLLMRouter",
                "stack-router",
                "--otel-endpoint",
                "Write --otel-endpoint=URL into spec.extraArgs, for an image of 0.1.9 or newer, and the variables into spec.env."),
        /** vllm-project/production-stack operator/api/v1alpha1/vllmruntime_types.go @18f0b20. */
        VLLM_RUNTIME(
                "production-stack.vllm.ai/VLLMRuntime",
                "vllm",
                "--otlp-traces-endpoint",
                "Write --otlp-traces-endpoint=URL into spec.vllmConfig.extraArgs, and the variables into spec.vllmConfig.env."),
        /** opendatahub-io/llm-d-batch-gateway-operator api/v1alpha1/llmbatchgateway_types.go @2a8fe6c. */
        BATCH_GATEWAY(
                "batch.llm-d.ai/LLMBatchGateway",
                "batch-gateway",
                "",
                "Write endpoint, sampler and samplerArg into spec.otel."),
        /** arks-ai/arks api/v1: the arguments of each part stand in runtimeCommonArgs, the variables in instanceSpec. */
        ARKS_APPLICATION("arks.ai/ArksApplication", "vllm", "--otlp-traces-endpoint", ofArks()),
        /** The same, in roles. */
        ARKS_DISAGGREGATED("arks.ai/ArksDisaggregatedApplication", "vllm", "--otlp-traces-endpoint", ofArks());

        private final String name;
        private final String component;
        private final String option;
        private final String remedy;

        Kind(String name, String component, String option, String remedy) {
            this.name = name;
            this.component = component;
            this.option = option;
            this.remedy = remedy;
        }

        private static String ofArks() {
            return "Write the options of the server into runtimeCommonArgs, and the variables into instanceSpec.env.";
        }
    }

    static Optional<ControlledKind> of(KubernetesObject object) {
        String name = object.group() + "/" + object.kind();
        return Stream.of(Kind.values())
                .filter(k -> k.name.equals(name))
                .findFirst()
                .map(k -> new ControlledKind(object, k));
    }

    /** What is to be said of it. */
    PlanDraft said() {
        PlanDraft draft = new PlanDraft();
        if (isSwitchedOff()) {
            draft.component(
                    report(ComponentState.NOT_INSTALLED, "The router is switched off: spec.enableRouter is false."));
        } else if (isTraced()) {
            draft.component(report(ComponentState.ALREADY_TRACED, "by its own fields"));
        } else {
            draft.component(report(ComponentState.NOT_TRACEABLE, "its controller starts it"));
            draft.finding(finding());
        }
        return draft;
    }

    private boolean isSwitchedOff() {
        return kind == Kind.VLLM_ROUTER
                && object.node()
                        .mapping("spec")
                        .flatMap(s -> s.text("enableRouter"))
                        .filter("false"::equals)
                        .isPresent();
    }

    private boolean isTraced() {
        return kind.option.isEmpty()
                ? object.node()
                        .mapping("spec", "otel")
                        .flatMap(o -> o.text("endpoint"))
                        .filter(e -> !e.isEmpty())
                        .isPresent()
                : texts(object.node()).anyMatch(t -> t.split("=", 2)[0].equals(kind.option));
    }

    private static Stream<String> texts(YamlNode node) {
        return node instanceof YamlCollection collection
                ? collection.children().flatMap(ControlledKind::texts)
                : node.text().stream();
    }

    private Location place() {
        return object.locate(
                object.node().mapping("spec").map(YamlNode.class::cast).orElse(object.node()));
    }

    private String component() {
        boolean sglang = object.node()
                .mapping("spec")
                .flatMap(s -> s.text("runtime"))
                .filter("sglang"::equals)
                .isPresent();
        return sglang ? "sglang" : kind.component;
    }

    private ComponentReport report(ComponentState state, String reason) {
        return new ComponentReport(
                place(),
                object.title(),
                object.namespace(),
                "",
                component(),
                "",
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                state,
                reason,
                List.of());
    }

    private Finding finding() {
        return Finding.of(
                FindingCode.NOT_FOLLOWED,
                place(),
                object.title(),
                "its controller starts " + component() + ", and nothing here traces it",
                "Which versions of the controller pass what on is not known.",
                kind.remedy);
    }
}
