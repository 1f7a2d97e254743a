package io.github.llmdtracing.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A container as kustomize made it.
 *
 * @param fields what it consists of
 * @param configuration what stands in the config maps beside it, by key
 */
record RenderedContainer(Map<?, ?> fields, Map<String, String> configuration) {
    private static final List<String> VARIABLES = List.of(
            "OTEL_SERVICE_NAME",
            "OTEL_EXPORTER_OTLP_ENDPOINT",
            "OTEL_TRACES_EXPORTER",
            "OTEL_TRACES_SAMPLER",
            "OTEL_TRACES_SAMPLER_ARG");

    /** What keeps it from being traced once; nothing where it is. */
    List<String> problems(String component, Optional<String> version) {
        List<String> problems = new ArrayList<>();
        options(component, version.orElse("")).forEach((option, times) -> {
            long found = count(option);
            if (found != times) {
                problems.add(option + " " + found + " times");
            }
        });
        List<String> names = items("env")
                .map(e -> String.valueOf(((Map<?, ?>) e).get("name")))
                .toList();
        VARIABLES.stream()
                .filter(v -> !names.contains(v) && !isFromConfiguration(v))
                .forEach(v -> problems.add("no " + v));
        names.stream().filter(n -> names.indexOf(n) != names.lastIndexOf(n)).forEach(n -> problems.add(n + " twice"));
        return problems;
    }

    private boolean isFromConfiguration(String variable) {
        return fields.get("envFrom") != null && configuration.containsKey(variable);
    }

    private static Map<String, Integer> options(String component, String version) {
        return switch (component) {
            case "vllm" -> Map.of("--otlp-traces-endpoint=", 1, "--collect-detailed-traces=", 1, "--enable-trace", 0);
            case "sglang" -> Map.of("--otlp-traces-endpoint=", 1, "--enable-trace", 1, "--collect-detailed-traces", 0);
            case "routing-proxy" -> Map.of("--tracing=true", version.startsWith("v0.8") ? 0 : 1);
            case "endpoint-picker" -> Map.of("--tracing=true", 1, "--tracing=false", 0);
            default -> Map.of();
        };
    }

    private long count(String option) {
        long own = count(Stream.concat(items("command"), items("args")).map(String::valueOf), option);
        return own > 0 || !startsScript() ? own : count(configuration.values().stream(), option);
    }

    private boolean startsScript() {
        return items("command").anyMatch(w -> String.valueOf(w).endsWith(".sh"));
    }

    private static long count(Stream<String> texts, String option) {
        return texts.mapToLong(t -> t.split(Pattern.quote(option), -1).length - 1L)
                .sum();
    }

    private Stream<?> items(String key) {
        return fields.get(key) instanceof List<?> list ? list.stream() : Stream.of();
    }
}
