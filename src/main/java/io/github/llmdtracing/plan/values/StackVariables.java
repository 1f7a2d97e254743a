package io.github.llmdtracing.plan.values;

import io.github.llmdtracing.component.ValueChange;
import io.github.llmdtracing.helm.ValuesContainer;
import io.github.llmdtracing.otel.OtelVariable;
import io.github.llmdtracing.settings.Tracing;
import io.github.llmdtracing.yaml.YamlChange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tracing variables of an engine of vllm-stack.
 *
 * @param release the release
 * @param engine the engine
 */
record StackVariables(ValuesCase release, ValuesContainer engine) {
    /** Those that the engine gets if it has none of its own, in the order in which they are written. */
    Map<String, String> wanted() {
        Map<String, String> shared = new StackEnvironment(release, engine).shared();
        Map<String, String> wanted = wanted(shared);
        wanted.keySet().removeAll(shared.keySet());
        return wanted;
    }

    /** Plans those that are missing. */
    void add(List<YamlChange> changes, List<ValueChange> values) {
        Map<String, String> standing = new StackEnvironment(release, engine).all();
        Map<String, String> wanted = wanted(standing);
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

    private Map<String, String> wanted(Map<String, String> standing) {
        Tracing tracing = release.tracing();
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put(OtelVariable.SERVICE_NAME, serviceName());
        wanted.put(OtelVariable.EXPORTER_OTLP_ENDPOINT, new StackFlags(release, engine).endpoint());
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

    private String serviceName() {
        String role = role();
        String usual = role.isEmpty() ? "vllm" : "vllm-" + role;
        return release.tracing().serviceNames().getOrDefault(usual, usual);
    }

    /** What the engine does in a disaggregated deployment; empty where that is not said. */
    String role() {
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
}
