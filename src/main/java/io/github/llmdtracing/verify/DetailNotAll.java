package io.github.llmdtracing.verify;

import io.github.llmdtracing.lint.Hop;
import io.github.llmdtracing.lint.HopValues;
import java.util.Optional;

/** Detailed traces are not {@code all}, the first thing that the guide of llm-d looks at. */
final class DetailNotAll implements CauseRule {
    private static final String ALL = "all";

    @Override
    public Optional<Cause> cause(ExpectedService service, Circumstances circumstances) {
        return service.hop()
                .filter(DetailNotAll::isNotAll)
                .map(hop -> new Cause(
                        "detail-not-all",
                        "Detailed traces are " + said(hop) + ", not \"all\".",
                        "Set " + option(hop) + " to all."));
    }

    private static boolean isNotAll(Hop hop) {
        boolean hasDetail = hop.rule().flatMap(r -> r.flags().detail()).isPresent();
        Optional<String> detail = new HopValues(hop).detail();
        return hasDetail && detail.filter(ALL::equals).isEmpty()
                || detail.filter(d -> !d.equals(ALL)).isPresent();
    }

    private static String said(Hop hop) {
        return new HopValues(hop).detail().map(d -> "\"" + d + "\"").orElse("not set");
    }

    private static String option(Hop hop) {
        return hop.rule().flatMap(r -> r.flags().detail()).orElse("collectDetailedTraces");
    }
}
