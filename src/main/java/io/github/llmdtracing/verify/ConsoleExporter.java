package io.github.llmdtracing.verify;

import io.github.llmdtracing.kubernetes.EnvEntry;
import io.github.llmdtracing.lint.Hop;
import io.github.llmdtracing.lint.HopValues;
import io.github.llmdtracing.otel.OtelVariable;
import java.util.Optional;

/** A Go program whose exporter is not {@code otlp} writes its spans to its own log. */
final class ConsoleExporter implements CauseRule {
    private static final String OTLP = "otlp";

    @Override
    public Optional<Cause> cause(ExpectedService service, Circumstances circumstances) {
        return service.hop()
                .filter(ConsoleExporter::isPrinting)
                .map(hop -> new Cause(
                        "console-exporter",
                        "Its spans go to its own log: OTEL_TRACES_EXPORTER is " + exporter(hop)
                                + ", and this program sends them only where it is otlp.",
                        "Set OTEL_TRACES_EXPORTER to otlp."));
    }

    private static boolean isPrinting(Hop hop) {
        boolean printing =
                hop.rule().filter(r -> r.environment().exporterMandatory()).isPresent();
        return printing && new HopValues(hop).exporter().filter(OTLP::equals).isEmpty() && isKnown(hop);
    }

    private static boolean isKnown(Hop hop) {
        boolean fromElsewhere = hop.container()
                .flatMap(c -> c.env(OtelVariable.TRACES_EXPORTER))
                .filter(EnvEntry::isFromElsewhere)
                .isPresent();
        return !fromElsewhere && !new HopValues(hop).hides(OtelVariable.TRACES_EXPORTER);
    }

    private static String exporter(Hop hop) {
        return new HopValues(hop).exporter().map(e -> "\"" + e + "\"").orElse("not set");
    }
}
