package io.github.llmdtracing.standing;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.kubernetes.PodTemplate;
import io.github.llmdtracing.otel.OtelVariable;
import io.github.llmdtracing.otel.OtlpEndpoint;
import io.github.llmdtracing.otel.OtlpProtocol;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A component that is traced, and where its spans go.
 *
 * @param report what became of it
 * @param pod its pod, where the tree has it
 */
record TracedWorkload(ComponentReport report, Optional<PodTemplate> pod) {
    private static final String TRACES_PATH = "/v1/traces";

    /** Where its spans go; none where that is not known. */
    Optional<OtlpEndpoint> endpoint() {
        return values().filter(v -> !v.contains("$"))
                .map(v -> v.endsWith(TRACES_PATH) ? v.substring(0, v.length() - TRACES_PATH.length()) : v)
                .flatMap(v -> OtlpEndpoint.parse(v).stream())
                .findFirst();
    }

    private Stream<String> values() {
        return report.values().stream().flatMap(v -> v.after().stream());
    }

    OtlpProtocol protocol() {
        boolean http = report.values().stream()
                .filter(v -> v.name().equals(OtelVariable.EXPORTER_OTLP_TRACES_PROTOCOL))
                .flatMap(v -> v.after().stream())
                .anyMatch(OtlpProtocol.HTTP_PROTOBUF.id()::equals);
        boolean path = values().anyMatch(v -> v.endsWith(TRACES_PATH));
        return http || path ? OtlpProtocol.HTTP_PROTOBUF : OtlpProtocol.GRPC;
    }
}
