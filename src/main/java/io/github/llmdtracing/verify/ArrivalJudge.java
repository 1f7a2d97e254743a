package io.github.llmdtracing.verify;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says of each service what has arrived of it.
 *
 * @param circumstances what is known
 */
record ArrivalJudge(Circumstances circumstances) {
    Verdict verdict(ExpectedService service) {
        List<Span> spans =
                service.service().map(s -> circumstances.evidence().spans(s)).orElse(List.of());
        return spans.isEmpty() ? absent(service) : present(service, spans);
    }

    private Verdict absent(ExpectedService service) {
        Optional<String> absence = service.absence()
                .or(() -> service.service().isPresent()
                        ? Optional.empty()
                        : Optional.of(
                                "Its service name is only known in the cluster, so that it cannot be looked for."));
        return absence.<Verdict>map(Verdict.NotExpected::new)
                .orElseGet(() -> new Verdict.Silent(CauseRules.ofSilence(service, circumstances)));
    }

    private Verdict present(ExpectedService service, List<Span> spans) {
        Map<String, Long> names = Evidence.names(spans);
        int traces = (int) spans.stream().map(Span::traceId).distinct().count();
        if (names.keySet().stream().anyMatch(n -> SpanTable.isKnown(service.component(), n))) {
            return new Verdict.Reports(names, traces);
        }
        return names.keySet().stream().allMatch(n -> SpanTable.isGeneric(service.component(), n))
                ? new Verdict.OnlyGenericSpans(names, CauseRules.ofGenericSpans(service, circumstances))
                : new Verdict.ReportsOtherSpans(names, traces);
    }
}
