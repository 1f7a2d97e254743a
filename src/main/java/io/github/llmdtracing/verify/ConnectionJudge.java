package io.github.llmdtracing.verify;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.lint.HopKind;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says whether the hops of a way hang together. Where a request of our own was sent, only its trace counts.
 *
 * @param circumstances what is known
 * @param sent the trace of the request that was sent; none where none was
 */
record ConnectionJudge(Circumstances circumstances, Optional<String> sent) {
    Connection connection(List<ExpectedService> way) {
        List<ExpectedService> seen = distinct(way.stream().filter(circumstances::reports));
        if (seen.size() < 2) {
            return new Connection.NotJudged(names(distinct(way.stream())), tooFew(seen));
        }
        ExpectedService root = seen.get(0);
        List<Break> breaks =
                seen.stream().skip(1).flatMap(s -> of(root, s, seen).stream()).toList();
        return breaks.stream().anyMatch(b -> b.kind().isSevere())
                ? new Connection.Broken(names(seen), breaks)
                : new Connection.Whole(names(seen), example(seen), breaks);
    }

    private static String tooFew(List<ExpectedService> seen) {
        return seen.isEmpty() ? "None of them reports." : "Only " + seen.get(0).serviceText() + " reports.";
    }

    private static List<ExpectedService> distinct(Stream<ExpectedService> services) {
        Map<String, ExpectedService> byName = new LinkedHashMap<>();
        services.forEach(s -> byName.putIfAbsent(s.serviceText(), s));
        return List.copyOf(byName.values());
    }

    private static List<String> names(List<ExpectedService> services) {
        return services.stream().map(ExpectedService::serviceText).toList();
    }

    private Stream<Trace> traces() {
        return circumstances.evidence().traces().stream()
                .filter(t -> sent.map(t.id()::equals).orElse(true));
    }

    private String example(List<ExpectedService> seen) {
        return traces().max(Comparator.<Trace>comparingLong(t -> names(seen).stream()
                                .filter(t.services()::contains)
                                .count())
                        .thenComparing(Trace::id))
                .map(Trace::id)
                .orElse("");
    }

    private Optional<Break> of(ExpectedService root, ExpectedService service, List<ExpectedService> seen) {
        List<Trace> together = traces().filter(
                        t -> t.services().containsAll(List.of(root.serviceText(), service.serviceText())))
                .toList();
        if (together.isEmpty()) {
            return isAllowedToBeMissing(service) ? Optional.empty() : Optional.of(separate(root, service));
        }
        return together.stream().allMatch(t -> hangsLoose(t, service.serviceText()))
                ? Optional.of(parentMissing(service))
                : beside(service, seen, together);
    }

    // A short prompt is not prefilled elsewhere.
    private boolean isAllowedToBeMissing(ExpectedService service) {
        return sent.isPresent()
                && service.hop().filter(h -> h.kind() == HopKind.PREFILL).isPresent();
    }

    private static boolean hangsLoose(Trace trace, String service) {
        return trace.of(service).anyMatch(trace::isOrphan);
    }

    private Break separate(ExpectedService root, ExpectedService service) {
        Optional<Finding> version = splits(root).or(() -> splits(service));
        String where = sent.isPresent() ? "The trace of the request that was sent has not" : "No trace has";
        return new Break(
                Break.Kind.SEPARATE_TRACES,
                service.serviceText(),
                where + " the spans of both " + root.serviceText() + " and " + service.serviceText() + ". "
                        + version.map(f -> f.location() + ": " + new Sentence(f.problem()).text())
                                .orElse("Something between them does not pass the header traceparent on, or the two"
                                        + " have not worked for the same request in this time."),
                version.map(Finding::remedy)
                        .orElse(
                                "Send one request with -Dllmd.tracing.verify.request=URL and look at its trace alone."));
    }

    private Optional<Finding> splits(ExpectedService service) {
        return circumstances
                .findingsAt(service)
                .filter(f -> f.code() == FindingCode.TRACE_SPLITS)
                .findFirst();
    }

    private static Break parentMissing(ExpectedService service) {
        return new Break(
                Break.Kind.PARENT_MISSING,
                service.serviceText(),
                "The spans of " + service.serviceText()
                        + " name a parent that has not arrived: what called it took part in the trace and did not send.",
                "Look for the component before it that is silent, and for a collector that drops or samples spans one by"
                        + " one.");
    }

    private Optional<Break> beside(ExpectedService service, List<ExpectedService> seen, List<Trace> together) {
        Optional<String> proxy = seen.stream()
                .filter(s -> s.hop().filter(h -> h.kind() == HopKind.PROXY).isPresent())
                .map(ExpectedService::serviceText)
                .findFirst();
        boolean engine =
                service.hop().filter(h -> h.kind().compareTo(HopKind.PROXY) > 0).isPresent();
        return proxy.filter(p -> engine && isNeverBelow(service.serviceText(), p, together))
                .map(p -> new Break(
                        Break.Kind.BESIDE,
                        service.serviceText(),
                        "The spans of " + service.serviceText() + " hang beside those of " + p
                                + ", not below: proxies before 0.10 hand on the header that they got.",
                        ""));
    }

    private static boolean isNeverBelow(String service, String proxy, List<Trace> together) {
        List<Trace> withProxy =
                together.stream().filter(t -> t.services().contains(proxy)).toList();
        return !withProxy.isEmpty()
                && withProxy.stream()
                        .noneMatch(t ->
                                t.of(service).anyMatch(s -> t.servicesAbove(s).contains(proxy)));
    }
}
