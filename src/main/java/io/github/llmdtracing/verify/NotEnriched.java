package io.github.llmdtracing.verify;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.component.ValueChange;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tracing, or part of it, stands only in the enriched manifests, not in the sources. */
final class NotEnriched implements CauseRule {
    private static final int MOST = 3;

    @Override
    public Optional<Cause> cause(ExpectedService service, Circumstances circumstances) {
        return Optional.of(service.report())
                .filter(r -> r.state() == ComponentState.TRACED)
                .map(r -> new Cause(
                        "enriched-only",
                        "The cluster may run the sources, which have less than what enrich makes of them ("
                                + r.location() + "): " + lacking(r) + ".",
                        "Deploy what enrich writes, or enrich in place and deploy that."));
    }

    private static String lacking(ComponentReport report) {
        return report.values().stream()
                        .filter(ValueChange::changes)
                        .limit(MOST)
                        .map(v -> v.name()
                                + v.before().map(b -> " is \"" + b + "\"").orElse(" is missing"))
                        .collect(Collectors.joining(", "))
                + (report.values().stream().filter(ValueChange::changes).count() > MOST ? " and more" : "");
    }
}
