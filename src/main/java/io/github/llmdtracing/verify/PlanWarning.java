package io.github.llmdtracing.verify;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.Severity;
import java.util.Comparator;
import java.util.Optional;

/** Something is doubtful about this place of the sources, and was said. */
final class PlanWarning implements CauseRule {
    @Override
    public Optional<Cause> cause(ExpectedService service, Circumstances circumstances) {
        return circumstances
                .findingsAt(service)
                .filter(f -> f.severity() != Severity.INFO)
                .min(Comparator.comparing(Finding::severity).reversed().thenComparing(Comparator.naturalOrder()))
                .map(f -> new Cause(
                        f.code().id(),
                        f.location() + ": " + new Sentence(f.problem()).text()
                                + (f.reason().isEmpty() ? "" : " " + f.reason()),
                        f.remedy()));
    }
}
