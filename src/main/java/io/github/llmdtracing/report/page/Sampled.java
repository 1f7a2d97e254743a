package io.github.llmdtracing.report.page;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.component.ValueChange;
import io.github.llmdtracing.otel.OtelVariable;
import io.github.llmdtracing.otel.OtlpEndpoint;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How a component samples and where it sends, read from what was set or met.
 *
 * @param component the component
 */
record Sampled(ComponentReport component) {
    Optional<String> sampler() {
        return named(n -> n.equals(OtelVariable.TRACES_SAMPLER) || lower(n).endsWith("sampler"))
                .findFirst();
    }

    Optional<String> argument() {
        return named(n -> n.equals(OtelVariable.TRACES_SAMPLER_ARG) || lower(n).endsWith("samplerarg"))
                .findFirst();
    }

    /** As {@code 0.1 parentbased_traceidratio}, the share first, as most ask for that; empty where nothing is known. */
    String words() {
        return String.join(
                " ", Stream.of(argument(), sampler()).flatMap(Optional::stream).toList());
    }

    /** Where spans go; what a variable stands for is not among them. */
    List<String> endpoints() {
        return named(n -> n.equals(OtelVariable.EXPORTER_OTLP_ENDPOINT)
                        || n.equals(OtelVariable.EXPORTER_OTLP_TRACES_ENDPOINT)
                        || lower(n).endsWith("endpoint"))
                .filter(v -> OtlpEndpoint.parse(v).isPresent())
                .distinct()
                .toList();
    }

    private Stream<String> named(Predicate<String> name) {
        return component.values().stream()
                .filter(v -> name.test(v.name()))
                .map(ValueChange::after)
                .flatMap(Optional::stream);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
