package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.plan.change.PlanDraft;
import io.github.llmdtracing.yaml.YamlCollection;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An object whose controller starts a program of the request path, with what stands in fields of its own: which versions of the controller
 * and of its images do what with them is not known, so nothing is written.
 *
 * @param object the object
 * @param kind what is known of its kind
 */
record ControlledKind(KubernetesObject object, Kind kind) {
    private static final String STACK = "production-stack.vllm.ai";
    private static final Pattern SGLANG = Pattern.compile("sglang|.*\\bdynamo\\.sglang\\b.*", Pattern.DOTALL);
    private static final Pattern SERVER_OF_RAY =
            Pattern.compile(".*(\\bray\\.serve\\.llm\\b|vllm|sglang).*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern SERVER_OF_JOB =
            Pattern.compile(".*\\b(ray\\.serve\\.llm|vllm|sglang)\\b.*", Pattern.DOTALL);
    private static final Pattern ENGINE_IMAGE = Pattern.compile("(?:\\S*/)?vllm-openai(?:-\\w+)?(?:[:@]\\S*)?");

    // vllm-project/production-stack operator/api/v1alpha1/vllmrouter_types.go @55aad79,
    // internal/controller/vllmrouter_controller.go @0a860c8.
    private static final Kind VLLM_ROUTER = new Kind(
                    STACK,
                    Set.of("VLLMRouter"),
                    "stack-router",
                    says(t -> isOption(t, "--otel-endpoint")),
                    "Write --otel-endpoint=URL into spec.extraArgs, for an image of 0.1.9 or newer, and the variables into spec.env.")
            .unless(o -> inSpec(o, "enableRouter").filter("false"::equals).isPresent());

    // vllm-project/production-stack operator/api/v1alpha1/vllmruntime_types.go @18f0b20.
    private static final Kind VLLM_RUNTIME = new Kind(
            STACK,
            Set.of("VLLMRuntime"),
            "vllm",
            says(t -> isOption(t, "--otlp-traces-endpoint")),
            "Write --otlp-traces-endpoint=URL into spec.vllmConfig.extraArgs, and the variables into spec.vllmConfig.env.");

    // opendatahub-io/llm-d-batch-gateway-operator api/v1alpha1/llmbatchgateway_types.go @2a8fe6c.
    private static final Kind BATCH_GATEWAY = new Kind(
            "batch.llm-d.ai",
            Set.of("LLMBatchGateway"),
            "batch-gateway",
            o -> o.node()
                    .mapping("spec", "otel")
                    .flatMap(otel -> otel.text("endpoint"))
                    .filter(e -> !e.isEmpty())
                    .isPresent(),
            "Write endpoint, sampler and samplerArg into spec.otel.");

    // arks-ai/arks api/v1: the arguments of each part stand in runtimeCommonArgs, the variables in instanceSpec.
    private static final Kind ARKS = new Kind(
            "arks.ai",
            Set.of("ArksApplication", "ArksDisaggregatedApplication"),
            "vllm",
            says(t -> isOption(t, "--otlp-traces-endpoint")),
            "Write the options of the server into runtimeCommonArgs, and the variables into instanceSpec.env.");

    // ai-dynamo/dynamo docs, "Distributed tracing": its programs trace by variables.
    private static final Kind DYNAMO = new Kind(
            "nvidia.com",
            Set.of("DynamoGraphDeployment", "DynamoComponentDeployment"),
            "vllm",
            says("OTEL_EXPORT_ENABLED"::equals),
            "Set DYN_LOGGING_JSONL=true, OTEL_EXPORT_ENABLED=true and OTEL_EXPORTER_OTLP_TRACES_ENDPOINT in envs.");

    // Ray Serve starts what spec.serveConfigV2 names (docs.ray.io, "Ray Serve LLM"), be it an application
    // of one's own; a job what spec.entrypoint says.
    private static final Kind RAY = new Kind(
                    "ray.io",
                    Set.of("RayService", "RayJob"),
                    "vllm",
                    says(ControlledKind::namesEndpoint),
                    "Give it the endpoint where it is configured there, as otlp_traces_endpoint in engine_kwargs or in the engine's"
                            + " arguments of your application, and the variables to the containers of the cluster.")
            .where(ControlledKind::serves);

    // llm-d-incubation/llm-d-fast-model-actuation config/crd/fma.llm-d.ai_inferenceserverconfigs.yaml, 2026, and
    // llm-d's guide
    // fast-model-actuation: a launcher starts vLLM with the text of options.
    private static final Kind LAUNCHED = new Kind(
            "fma.llm-d.ai",
            Set.of("InferenceServerConfig"),
            "vllm",
            says(t -> t.contains("--otlp-traces-endpoint")),
            "Write --otlp-traces-endpoint=URL into spec.modelServerConfig.options, and the variables into"
                    + " spec.modelServerConfig.env_vars.");

    // kaito-project/kaito website/docs/inference.md: from v0.4.0 on vLLM is started, with the options under "vllm" of a
    // config map.
    private static final Kind KAITO = new Kind(
                    "kaito.sh",
                    Set.of("Workspace", "InferenceSet"),
                    "vllm",
                    o -> false,
                    "Write otlp-traces-endpoint under vllm into the ConfigMap that inference.config names, where the image of the"
                            + " preset has what tracing needs.")
            .where(o -> preset(o).isPresent());

    private static final List<Kind> ALL =
            List.of(VLLM_ROUTER, VLLM_RUNTIME, BATCH_GATEWAY, ARKS, DYNAMO, RAY, LAUNCHED, KAITO);

    /**
     * What is known of some kinds.
     *
     * @param group their group
     * @param kinds the kinds
     * @param component what the controller starts
     * @param traced whether an object is traced
     * @param remedy which fields tracing takes
     * @param starting whether an object starts a program
     * @param switchedOff whether what would start is switched off
     */
    private record Kind(
            String group,
            Set<String> kinds,
            String component,
            Predicate<KubernetesObject> traced,
            String remedy,
            Predicate<KubernetesObject> starting,
            Predicate<KubernetesObject> switchedOff) {
        Kind(String group, Set<String> kinds, String component, Predicate<KubernetesObject> traced, String remedy) {
            this(group, kinds, component, traced, remedy, o -> true, o -> false);
        }

        Kind where(Predicate<KubernetesObject> starts) {
            return new Kind(group, kinds, component, traced, remedy, starts, switchedOff);
        }

        Kind unless(Predicate<KubernetesObject> off) {
            return new Kind(group, kinds, component, traced, remedy, starting, off);
        }

        boolean describes(KubernetesObject object) {
            return object.group().equals(group) && kinds.contains(object.kind()) && starting.test(object);
        }
    }

    static Optional<ControlledKind> of(KubernetesObject object) {
        return ALL.stream().filter(k -> k.describes(object)).findFirst().map(k -> new ControlledKind(object, k));
    }

    private static Predicate<KubernetesObject> says(Predicate<String> text) {
        return o -> texts(o.node()).anyMatch(text);
    }

    private static boolean namesEndpoint(String text) {
        return text.contains("otlp_traces_endpoint") || text.contains("otlp-traces-endpoint");
    }

    private static Optional<String> preset(KubernetesObject object) {
        return object.node()
                .mapping("inference", "preset")
                .or(() -> object.node().mapping("spec", "template", "inference", "preset"))
                .flatMap(p -> p.text("name"));
    }

    private static boolean isOption(String text, String option) {
        return text.split("=", 2)[0].equals(option);
    }

    private static boolean serves(KubernetesObject object) {
        Optional<String> application = inSpec(object, "serveConfigV2");
        return application.filter(a -> SERVER_OF_RAY.matcher(a).matches()).isPresent()
                || application.isPresent()
                        && says(t -> ENGINE_IMAGE.matcher(t).matches()).test(object)
                || inSpec(object, "entrypoint")
                        .filter(e -> SERVER_OF_JOB.matcher(e).matches())
                        .isPresent();
    }

    private static Optional<String> inSpec(KubernetesObject object, String key) {
        return object.node().mapping("spec").flatMap(s -> s.text(key));
    }

    /** What is to be said of it. */
    PlanDraft said() {
        PlanDraft draft = new PlanDraft();
        if (kind.switchedOff().test(object)) {
            draft.component(
                    report(ComponentState.NOT_INSTALLED, "The router is switched off: spec.enableRouter is false."));
        } else if (kind.traced().test(object)) {
            draft.component(report(ComponentState.ALREADY_TRACED, "by its own fields"));
        } else {
            draft.component(report(ComponentState.NOT_TRACEABLE, "its controller starts it"));
            draft.finding(finding());
        }
        return draft;
    }

    private static Stream<String> texts(YamlNode node) {
        return node instanceof YamlCollection collection
                ? collection.children().flatMap(ControlledKind::texts)
                : node.text().stream();
    }

    private Location place() {
        return object.locate(object.node().get("spec").orElse(object.node()));
    }

    private String component() {
        boolean sglang = texts(object.node()).anyMatch(t -> SGLANG.matcher(t).matches());
        return sglang ? "sglang" : kind.component();
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
                kind.remedy());
    }
}
