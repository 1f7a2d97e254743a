package io.github.llmdtracing.lint;

import io.github.llmdtracing.helm.SectionKey;
import io.github.llmdtracing.helm.SectionRole;
import io.github.llmdtracing.helm.ValuesSchemas;
import io.github.llmdtracing.kubernetes.EnvEntry;
import io.github.llmdtracing.otel.OtelVariable;
import io.github.llmdtracing.plan.ComponentReport;
import java.util.Optional;
import java.util.function.Predicate;

/** What a hop is told, be it by options, variables or keys of a chart. Values that are only known when it runs are none. */
record HopValues(Hop hop) {
    Optional<String> sampler() {
        return value(OtelVariable.TRACES_SAMPLER, SectionRole.SAMPLER);
    }

    Optional<String> argument() {
        return value(OtelVariable.TRACES_SAMPLER_ARG, SectionRole.SAMPLER_ARGUMENT);
    }

    /** Where it sends: an engine by its option, anything else by what its SDK reads first. */
    Optional<String> endpoint() {
        return option().or(this::tracesEndpoint)
                .or(() -> value(OtelVariable.EXPORTER_OTLP_ENDPOINT, SectionRole.ENDPOINT));
    }

    /** Whether something is set that cannot be known here. */
    boolean hides(String variable) {
        return after(variable).filter(Predicate.not(HopValues::isKnown)).isPresent();
    }

    private Optional<String> option() {
        return hop.rule()
                .flatMap(r -> r.flags().endpoint())
                .flatMap(this::after)
                .filter(HopValues::isKnown);
    }

    private Optional<String> tracesEndpoint() {
        return hop.container()
                .flatMap(c -> c.env(OtelVariable.EXPORTER_OTLP_TRACES_ENDPOINT))
                .flatMap(EnvEntry::literal)
                .filter(HopValues::isKnown);
    }

    private Optional<String> value(String variable, SectionRole role) {
        return after(variable).or(() -> inSection(role)).filter(HopValues::isKnown);
    }

    private Optional<String> inSection(SectionRole role) {
        ComponentReport report = hop.report();
        return report.chart()
                .flatMap(ValuesSchemas::named)
                .flatMap(s -> s.keys().stream().filter(k -> k.role() == role).findFirst())
                .flatMap(k -> after(report.name() + "." + path(k)));
    }

    private static String path(SectionKey key) {
        return String.join(".", key.path());
    }

    private Optional<String> after(String name) {
        return hop.report().values().stream()
                .filter(v -> v.name().equals(name))
                .flatMap(v -> v.after().stream())
                .reduce((first, second) -> second);
    }

    // A variable, a template, or what the plan calls "(from elsewhere)".
    private static boolean isKnown(String value) {
        return !value.isEmpty() && !value.contains("$") && !value.contains("{{") && !value.startsWith("(");
    }
}
