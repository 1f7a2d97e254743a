package io.github.llmdtracing.plan;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.component.ValueChange;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.helm.ValuesContainer;
import io.github.llmdtracing.otel.OtelVariable;
import io.github.llmdtracing.plan.ValuesContainerPlanning.Outcome;
import io.github.llmdtracing.plan.ValuesContainerPlanning.Result;
import io.github.llmdtracing.settings.Tracing;
import io.github.llmdtracing.yaml.NewYaml;
import io.github.llmdtracing.yaml.YamlChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The engines of vllm-stack: {@code vllmConfig.extraArgs} takes flags, {@code env} variables; the chart adds nothing of its own
 * (vllm-stack 0.1.12 helm/templates/deployment-vllm-multi.yaml).
 */
final class StackEngines {
    static final String RULE = "vllm-stack-engine";
    private static final String ENDPOINT_FLAG = "--otlp-traces-endpoint";
    private static final String DETAIL_FLAG = "--collect-detailed-traces";

    private final ValuesCase release;
    private final ValuesEngines engines;

    StackEngines(ValuesCase release, ValuesEngines engines) {
        this.release = release;
        this.engines = engines;
    }

    Outcome plan(ValuesContainer engine) {
        List<Finding> killing = engines.killing(engine);
        Optional<String> reason = engines.obstacle(engine);
        if (isOptedOut(engine)) {
            return without(engine, ComponentState.OPTED_OUT, "The values say so.", killing);
        }
        if (!killing.isEmpty()) {
            return without(engine, ComponentState.NOT_TRACEABLE, killing.get(0).problem(), killing);
        }
        if (reason.isPresent()) {
            return without(engine, ComponentState.NOT_TRACEABLE, reason.get(), List.of(untraced(engine, reason.get())));
        }
        return traced(engine, said(engine));
    }

    Outcome notInstalled(ValuesContainer engine, String reason) {
        return without(engine, ComponentState.NOT_INSTALLED, reason, List.of());
    }

    private List<Finding> said(ValuesContainer engine) {
        return Stream.of(
                        new EngineOptions(engine).wrongDetail(),
                        environment(engine).repeated().stream(),
                        engines.doubt(engine).stream())
                .flatMap(s -> s)
                .toList();
    }

    boolean isOptedOut(ValuesContainer engine) {
        return environment(engine).isOptedOut();
    }

    private StackEnvironment environment(ValuesContainer engine) {
        return new StackEnvironment(release, engine);
    }

    private Outcome traced(ValuesContainer engine, List<Finding> findings) {
        List<YamlChange> changes = new ArrayList<>();
        List<ValueChange> values = new ArrayList<>();
        addFlags(engine, changes, values);
        addVariables(engine, changes, values);
        List<PlannedChange> planned = changes.stream()
                .map(c -> new PlannedChange(engine.tree().document(), c, RULE, "tracing of engine " + engine.name()))
                .toList();
        boolean already = changes.isEmpty();
        ComponentState state = already ? ComponentState.ALREADY_TRACED : ComponentState.TRACED;
        return new Outcome(Result.TRACED, planned, List.of(report(engine, state, "", values)), findings);
    }

    private void addFlags(ValuesContainer engine, List<YamlChange> changes, List<ValueChange> values) {
        Map<String, String> wanted = flags(engine);
        wanted.keySet().removeIf(flag -> ValuesEngines.arguments(engine).anyMatch(a -> isFlag(a, flag)));
        List<String> added = wanted.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .toList();
        wanted.forEach((flag, value) -> values.add(ValueChange.added(flag, value)));
        if (!added.isEmpty()) {
            changes.addAll(ValuesVariables.append(
                    engine.container(),
                    List.of("vllmConfig", "extraArgs"),
                    added.stream().map(NewYaml::text).toList()));
        }
    }

    /** The flags that an engine gets which has none. */
    Map<String, String> flags(ValuesContainer engine) {
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put(ENDPOINT_FLAG, endpointOfFlag(engine));
        String detail = release.tracing().profile().detail();
        if (!detail.equals("none")) {
            wanted.put(DETAIL_FLAG, detail);
        }
        return wanted;
    }

    /** The tracing flag that an argument is, in any spelling. */
    static Optional<String> flagOf(String argument) {
        return Stream.of(ENDPOINT_FLAG, DETAIL_FLAG)
                .filter(f -> isFlag(argument, f))
                .findFirst();
    }

    /** The variables that an engine gets which has none of its own, in the order in which they are written. */
    Map<String, String> variables(ValuesContainer engine) {
        Map<String, String> shared = environment(engine).shared();
        Map<String, String> wanted = wanted(engine, shared);
        wanted.keySet().removeAll(shared.keySet());
        return wanted;
    }

    // Ray starts the server from a shell, where $(…) would be a command; and not every chart passes on what is shared.
    private String endpointOfFlag(ValuesContainer engine) {
        boolean shell = engine.container().entry("raySpec").isPresent();
        Optional<String> shared = sharedEndpoint(engine);
        return shell || shared.isPresent()
                ? shared.orElseGet(release.endpoint()::url)
                : "$(" + OtelVariable.EXPORTER_OTLP_ENDPOINT + ")";
    }

    private Optional<String> sharedEndpoint(ValuesContainer engine) {
        StackEnvironment environment = environment(engine);
        return environment.own().containsKey(OtelVariable.EXPORTER_OTLP_ENDPOINT)
                ? Optional.empty()
                : Optional.ofNullable(environment.shared().get(OtelVariable.EXPORTER_OTLP_ENDPOINT))
                        .filter(v -> !v.isEmpty());
    }

    private static boolean isFlag(String argument, String flag) {
        return argument.replace('_', '-').split("=", 2)[0].equals(flag);
    }

    private void addVariables(ValuesContainer engine, List<YamlChange> changes, List<ValueChange> values) {
        Map<String, String> standing = environment(engine).all();
        Map<String, String> wanted = wanted(engine, standing);
        wanted.keySet().removeAll(standing.keySet());
        wanted.forEach((name, value) -> values.add(ValueChange.added(name, value)));
        standing.forEach((name, value) -> keep(name, value, values));
        if (!wanted.isEmpty()) {
            changes.addAll(ValuesVariables.append(engine.container(), List.of("env"), ValuesVariables.entries(wanted)));
        }
    }

    private static void keep(String name, String value, List<ValueChange> values) {
        if (name.startsWith("OTEL_")) {
            values.add(new ValueChange(name, Optional.of(value), Optional.of(value), Optional.empty()));
        }
    }

    private Map<String, String> wanted(ValuesContainer engine, Map<String, String> standing) {
        Tracing tracing = release.tracing();
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put(OtelVariable.SERVICE_NAME, serviceName(engine));
        wanted.put(OtelVariable.EXPORTER_OTLP_ENDPOINT, endpoint(engine));
        wanted.put(OtelVariable.TRACES_EXPORTER, "otlp");
        boolean sampled = standing.containsKey(OtelVariable.TRACES_SAMPLER)
                || standing.containsKey(OtelVariable.TRACES_SAMPLER_ARG);
        if (!sampled) {
            wanted.put(
                    OtelVariable.TRACES_SAMPLER,
                    tracing.profile().sampling().sampler().id());
            wanted.put(
                    OtelVariable.TRACES_SAMPLER_ARG,
                    tracing.profile().sampling().argument());
        }
        ValuesVariables.further(tracing).forEach(wanted::putIfAbsent);
        return wanted;
    }

    // A collector that the arguments name already is adopted.
    private String endpoint(ValuesContainer engine) {
        List<String> arguments = ValuesEngines.arguments(engine).toList();
        for (int i = 0; i < arguments.size(); i++) {
            if (isFlag(arguments.get(i), ENDPOINT_FLAG)) {
                String[] parts = arguments.get(i).split("=", 2);
                String value = parts.length == 2 ? parts[1] : i + 1 < arguments.size() ? arguments.get(i + 1) : "";
                return value.isEmpty() || value.startsWith("$")
                        ? release.endpoint().url()
                        : value;
            }
        }
        return release.endpoint().url();
    }

    private String serviceName(ValuesContainer engine) {
        String role = role(engine);
        String usual = role.isEmpty() ? "vllm" : "vllm-" + role;
        return release.tracing().serviceNames().getOrDefault(usual, usual);
    }

    private static String role(ValuesContainer engine) {
        String kv = engine.container()
                .mapping("lmcacheConfig")
                .flatMap(m -> m.text("kvRole"))
                .orElse("");
        return switch (kv) {
            case "kv_producer" -> "prefill";
            case "kv_consumer" -> "decode";
            default -> "";
        };
    }

    private Outcome without(ValuesContainer engine, ComponentState state, String reason, List<Finding> findings) {
        return new Outcome(Result.NOT_TRACED, List.of(), List.of(report(engine, state, reason, List.of())), findings);
    }

    private Location location(ValuesContainer engine) {
        return engine.tree().location(engine.container());
    }

    private Finding untraced(ValuesContainer engine, String reason) {
        return Finding.of(
                FindingCode.NOT_TRACEABLE,
                location(engine),
                "engine \"" + engine.name() + "\"",
                "cannot be traced",
                reason,
                "Use another image or other arguments.");
    }

    ComponentReport report(ValuesContainer engine, ComponentState state, String reason, List<ValueChange> values) {
        return new ComponentReport(
                location(engine),
                release.workload(),
                engine.namespace(),
                engine.name(),
                "vllm",
                role(engine),
                engine.image(),
                engines.version(engine),
                engines.version(engine).isPresent() ? "image tag or images in the POM" : "",
                RULE,
                state,
                reason,
                values);
    }
}
