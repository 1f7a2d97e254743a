package io.github.llmdtracing.lint;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.helm.SectionKey;
import io.github.llmdtracing.helm.SectionRole;
import io.github.llmdtracing.helm.ValuesSchemas;
import io.github.llmdtracing.kubernetes.EnvEntry;
import io.github.llmdtracing.otel.OtelVariable;
import java.util.Optional;
import java.util.function.Predicate;

/** What a hop is told, be it by options, variables or keys of a chart. Values that are only known when it runs are none. */
public record HopValues(Hop hop) {
    /** The name that the variable gives its service. */
    public Optional<String> serviceName() {
        return value(OtelVariable.SERVICE_NAME, SectionRole.SERVICE_NAME);
    }

    /** The exporter; none where nothing is said. */
    public Optional<String> exporter() {
        return after(OtelVariable.TRACES_EXPORTER)
                .or(() -> standing(OtelVariable.TRACES_EXPORTER))
                .filter(HopValues::isKnown);
    }

    /** What an engine traces in detail; none where nothing is said. */
    public Optional<String> detail() {
        return hop.rule()
                .flatMap(r -> r.flags().detail())
                .flatMap(this::after)
                .or(() -> inSection(SectionRole.DETAIL))
                .filter(HopValues::isKnown);
    }

    Optional<String> sampler() {
        return value(OtelVariable.TRACES_SAMPLER, SectionRole.SAMPLER);
    }

    Optional<String> argument() {
        return value(OtelVariable.TRACES_SAMPLER_ARG, SectionRole.SAMPLER_ARGUMENT);
    }

    /** Where it sends: an engine by its option, anything else by what its SDK reads first. */
    public Optional<String> endpoint() {
        return option().or(this::tracesEndpoint)
                .or(() -> value(OtelVariable.EXPORTER_OTLP_ENDPOINT, SectionRole.ENDPOINT));
    }

    /** Whether something is set that cannot be known here. */
    public boolean hides(String variable) {
        return after(variable).filter(Predicate.not(HopValues::isKnown)).isPresent();
    }

    private Optional<String> standing(String variable) {
        return hop.container().flatMap(c -> c.env(variable)).flatMap(EnvEntry::literal);
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
