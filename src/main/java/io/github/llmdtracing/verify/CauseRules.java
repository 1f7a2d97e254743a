package io.github.llmdtracing.verify;

import java.util.List;

/** The causes that are looked for, the most certain first: one line each. */
final class CauseRules {
    private static final List<CauseRule> OF_SILENCE = List.of(
            new KeepsNothing(),
            new ConsoleExporter(),
            new OtherCollector(),
            new OtherName(),
            new NotEnriched(),
            new PlanWarning(),
            new DoubtfulVersion(),
            new SampledAway(),
            new NoRequest());

    private static final List<CauseRule> OF_GENERIC_SPANS = List.of(
            new EngineFlagsMissing(),
            new DetailNotAll(),
            new UpstreamPicker(),
            new NotEnriched(),
            new PlanWarning(),
            new DoubtfulVersion(),
            new OnlyProbes());

    private CauseRules() {}

    static List<Cause> ofSilence(ExpectedService service, Circumstances circumstances) {
        return causes(OF_SILENCE, service, circumstances);
    }

    static List<Cause> ofGenericSpans(ExpectedService service, Circumstances circumstances) {
        return causes(OF_GENERIC_SPANS, service, circumstances);
    }

    private static List<Cause> causes(List<CauseRule> rules, ExpectedService service, Circumstances circumstances) {
        return rules.stream()
                .flatMap(r -> r.cause(service, circumstances).stream())
                .toList();
    }
}
