package io.github.llmdtracing.lint;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.plan.container.SamplingFinding;
import io.github.llmdtracing.settings.Tracing;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** A component keeps more than its profile, and the plan has not said so: as engines of charts that have no tracing section. */
final class AboveProfile implements LintRule {
    private final LintSubject subject;
    private final StandingFindings standing;

    AboveProfile(LintSubject subject) {
        this.subject = subject;
        this.standing = new StandingFindings(subject.plan().findings());
    }

    @Override
    public FindingCode code() {
        return FindingCode.SAMPLES_MORE;
    }

    @Override
    public List<Finding> findings(RequestPath path) {
        return path.traced().flatMap(this::finding).toList();
    }

    private Stream<Finding> finding(Hop hop) {
        Tracing tracing = subject.tracing(hop);
        BigDecimal allowed = tracing.profile().sampling().share();
        return HopSampling.of(hop).map(HopSampling::share).filter(s -> s.compareTo(allowed) > 0).stream()
                .filter(s -> tracing.profile().active() && !isSaid(hop))
                .map(s -> new SamplingFinding(tracing, hop.location(), hop.subject()).of(s, allowed));
    }

    // What a component keeps that does not obey its sampler is told with that.
    private boolean isSaid(Hop hop) {
        return standing.has(hop, code()) || standing.has(hop, FindingCode.SAMPLER_NOT_OBEYED);
    }
}
