package io.github.llmdtracing.plan.change;

import io.github.llmdtracing.otel.OtelVariable;
import java.util.List;
import java.util.Set;

/** The variables that are of tracing, and of nothing else. */
public final class TracingVariables {
    private static final Set<String> NAMES = Set.of(OtelVariable.SERVICE_NAME, OtelVariable.RESOURCE_ATTRIBUTES);
    private static final List<String> FAMILIES = List.of("OTEL_TRACES_", "OTEL_EXPORTER_OTLP_");
    private static final List<String> OTHER_SIGNALS = List.of("METRICS_", "LOGS_", "PROFILES_");

    private TracingVariables() {}

    /** Whether a variable of this name is one of them. */
    public static boolean has(String name) {
        return NAMES.contains(name)
                || FAMILIES.stream()
                        .anyMatch(f -> name.startsWith(f)
                                && OTHER_SIGNALS.stream().noneMatch(name.substring(f.length())::startsWith));
    }
}
