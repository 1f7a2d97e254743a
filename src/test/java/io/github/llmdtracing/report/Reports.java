package io.github.llmdtracing.report;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.component.ValueChange;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.kubernetes.Accelerators;
import io.github.llmdtracing.report.SourceFix.Replacement;
import io.github.llmdtracing.rollout.ReplicaCount;
import io.github.llmdtracing.rollout.Restart;
import io.github.llmdtracing.rollout.Rollout;
import io.github.llmdtracing.rollout.Strategy;
import io.github.llmdtracing.text.Position;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reports for tests, of a small installation. */
public final class Reports {
    public static final SettingsSummary SETTINGS = new SettingsSummary(
            "production",
            "parentbased_traceidratio",
            "0.1",
            Optional.of("http://otel-collector:4317"),
            "grpc",
            "keep",
            "warn",
            List.of("eu"));

    private Reports() {}

    public static TracingReport empty() {
        return new TracingReport("0.1.0", "enrich", SETTINGS, List.of(), List.of(), List.of(), new FileCounts(0, 3, 0));
    }

    public static TracingReport of(List<ComponentReport> components, List<Finding> findings) {
        return new TracingReport(
                "0.1.0",
                "enrich",
                SETTINGS,
                components,
                findings,
                List.of(new ChangedFile("k8s/decode.yaml", List.of("env OTEL_SERVICE_NAME=vllm-decode"))),
                new FileCounts(1, 3, 1));
    }

    public static TracingReport small() {
        return of(
                List.of(
                        proxy("k8s/decode.yaml", "decode"),
                        engine("k8s/decode.yaml", "decode"),
                        values("values/router.yaml", List.of(ValueChange.added("router.tracing.enabled", "true")))),
                List.of(opaque("k8s/prefill.yaml", Severity.WARNING)));
    }

    /** Two workloads whose pods are made anew. */
    public static TracingReport rolling() {
        return small().withRollouts(List.of(
                rollout("decode", Accelerators.NONE.plus(gpus(4)), true),
                rollout("<agent>", Accelerators.UNKNOWN, false)));
    }

    /** Changes of sources, one of which nobody may see. */
    public static TracingReport fixing() {
        Position start = new Position(17, 12);
        return small().withFixes(List.of(
                fix("{one}", new Replacement(start, new Position(18, 3), "new\r\n")),
                fix("gone", new Replacement(start, new Position(17, 14), "")),
                fix("hidden", new Replacement(start, start, "token: hf_abcdefghijklmnop"))));
    }

    private static SourceFix fix(String subject, Replacement replacement) {
        return new SourceFix(place("k8s/decode.yaml", 17, 11), subject, "env A=b", List.of(replacement));
    }

    private static Accelerators gpus(long number) {
        return new Accelerators(new TreeMap<>(Map.of("nvidia.com/gpu", number)), 1, true);
    }

    private static Rollout rollout(String name, Accelerators devices, boolean spare) {
        return new Rollout(
                place("k8s/decode.yaml", 1, 1),
                "Deployment/" + name,
                Optional.of("llm"),
                Optional.of("k8s/kustomization.yaml"),
                new ReplicaCount(1, 3, spare, "ScaledObject/s"),
                1,
                devices,
                new Strategy(Restart.ROLLING, "one after the other", spare, 0));
    }

    /** One of everything that is hard to write down. */
    public static TracingReport awkward() {
        Finding command = new Finding(
                FindingCode.DOUBTFUL_ENDPOINT,
                Severity.WARNING,
                Location.of(Location.COMMAND_LINE),
                "<endpoint>",
                "has the port for {grpc}",
                "",
                "");
        return of(
                List.of(
                        engine("k8s/d\u00e9 code#1.yaml", "decode"),
                        built("overlays/eu/kustomization.yaml"),
                        built("overlays/us/kustomization.yaml")),
                List.of(
                        command,
                        opaque("k8s/d\u00e9 code#1.yaml", Severity.ERROR),
                        odd(17, "a \"<&>'\" {0}\r\n\t\u0000\u001b\uD800\uFFFE\uD83D\uDE00 ]]> 100%, done"),
                        odd(18, "stands twice"),
                        odd(19, "stands twice")));
    }

    private static Finding odd(int line, String problem) {
        Location location = new Location(
                "k8s/d\u00e9 code#1.yaml",
                Optional.of(new Position(line, 3)),
                Optional.of("\uD83D\uDE00\uD83D\uDE00a: \"\u0007\""));
        return Finding.of(FindingCode.DUPLICATE_KEY, location, "key", problem, "Because.", "Mend it.");
    }

    /** A secret in every text. */
    public static TracingReport secretive(String token) {
        Location location = new Location("a.yaml", Optional.of(new Position(1, 1)), Optional.of("value: " + token));
        Finding finding = new Finding(
                FindingCode.INVALID_YAML, Severity.ERROR, location, "env " + token, token, "Because " + token, token);
        return new TracingReport(
                "0.1.0",
                "enrich",
                SETTINGS,
                List.of(
                        values("b.yaml", List.of(ValueChange.added("x", token))),
                        untraced("a.yaml", "Because " + token)),
                List.of(finding, finding.as(Severity.WARNING), finding.as(Severity.INFO)),
                List.of(new ChangedFile("a.yaml", List.of("env HF=" + token))),
                new FileCounts(1, 0, 0));
    }

    private static ComponentReport untraced(String file, String reason) {
        return new ComponentReport(
                place(file, 1, 1),
                "Pod/vllm",
                Optional.empty(),
                "vllm",
                "vllm",
                "",
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                ComponentState.NOT_TRACEABLE,
                reason,
                List.of());
    }

    public static ComponentReport engine(String file, String role) {
        return new ComponentReport(
                place(file, 17, 11),
                "Deployment/" + role,
                Optional.of("llm"),
                "modelserver",
                "vllm",
                role,
                Optional.of("vllm/vllm-openai:v0.17.1"),
                Optional.of("0.17.1"),
                "tag",
                "vllm-openai [0.17,)",
                ComponentState.TRACED,
                "",
                List.of(
                        ValueChange.added("--otlp-traces-endpoint", "$(OTEL_EXPORTER_OTLP_ENDPOINT)"),
                        ValueChange.added("--collect-detailed-traces", "all"),
                        new ValueChange(
                                "OTEL_SERVICE_NAME",
                                Optional.of("mine"),
                                Optional.of("mine"),
                                Optional.of("vllm-" + role)),
                        ValueChange.added("OTEL_EXPORTER_OTLP_ENDPOINT", "http://otel-collector:4317"),
                        ValueChange.added("OTEL_TRACES_EXPORTER", "otlp"),
                        new ValueChange(
                                "OTEL_TRACES_SAMPLER_ARG", Optional.of("1"), Optional.of("0.1"), Optional.of("0.1"))));
    }

    /** What a kustomization makes of a base, changed at some places. */
    public static ComponentReport built(String kustomization, Location... edits) {
        return new ComponentReport(
                place("base/decode.yaml", 9, 11),
                "Deployment/decode",
                Optional.empty(),
                "modelserver",
                "vllm",
                "decode",
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                ComponentState.TRACED,
                "",
                List.of(ValueChange.added("OTEL_TRACES_EXPORTER", "otlp")),
                Optional.of(kustomization),
                List.of(edits));
    }

    public static ComponentReport proxy(String file, String workload) {
        return new ComponentReport(
                place(file, 41, 11),
                "Deployment/" + workload,
                Optional.empty(),
                "routing-proxy",
                "routing-proxy",
                "",
                Optional.of("ghcr.io/llm-d/llm-d-routing-sidecar:v0.5.1"),
                Optional.of("0.5.1"),
                "tag",
                "",
                ComponentState.NOT_TRACEABLE,
                "The routing proxy cannot trace before 0.6; use 0.9 or newer.",
                List.of());
    }

    public static ComponentReport values(String file, List<ValueChange> values) {
        return new ComponentReport(
                place(file, 1, 1),
                "values of epp",
                Optional.empty(),
                "router.tracing",
                "chart llm-d-router",
                "",
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                ComponentState.TRACED,
                "",
                values);
    }

    public static Finding opaque(String file, Severity severity) {
        Location location = new Location(
                file, Optional.of(new Position(9, 20)), Optional.of("          command: [\"/entrypoint.sh\"]"));
        return new Finding(
                FindingCode.TEMPLATE,
                severity,
                location,
                "container \"modelserver\"",
                "no place for --otlp-traces-endpoint",
                "The container starts your own script, so the options of vLLM cannot be found.",
                "Start vllm in the manifest, or leave the container out with <excludedComponents>.");
    }

    public static Location place(String file, int line, int column) {
        return new Location(file, Optional.of(new Position(line, column)), Optional.empty());
    }
}
