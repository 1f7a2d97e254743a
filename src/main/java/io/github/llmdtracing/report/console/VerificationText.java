package io.github.llmdtracing.report.console;

import io.github.llmdtracing.report.Counted;
import io.github.llmdtracing.report.SecretMask;
import io.github.llmdtracing.report.VerificationReport;
import io.github.llmdtracing.verify.Break;
import io.github.llmdtracing.verify.Cause;
import io.github.llmdtracing.verify.Connection;
import io.github.llmdtracing.verify.ExpectedService;
import io.github.llmdtracing.verify.Verdict;
import io.github.llmdtracing.verify.Verification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What arrived, for a console: one line a service, under those that are missing why and what to do, then the ways of requests.
 *
 * @param report what was found
 */
public record VerificationText(VerificationReport report) {
    private static final int MOST_NAMES = 3;
    private static final int WIDEST_SERVICE = 40;
    private static final int TITLE = 17;
    private static final int VERDICT = 19;
    private static final SecretMask MASK = new SecretMask();

    /** The lines. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(head());
        report.request()
                .ifPresent(r -> lines.add("Request: trace " + r.traceId() + ", answered with " + r.status()
                        + (r.isAnswered() ? "" : ": no model worked on it")));
        services().forEach(s -> lines.addAll(service(s)));
        report.verification().connections().forEach(c -> lines.addAll(connection(c)));
        return lines.stream().map(String::stripTrailing).toList();
    }

    private String head() {
        Verification found = report.verification();
        return "Traces in " + report.backend() + " (" + report.address() + ") of the last " + report.lookbackText()
                + ": " + found.heard() + " of " + found.expected() + " services report";
    }

    // What is found in several places of the sources is one service for the backend.
    private List<Verification.Judged> services() {
        Map<List<Object>, Verification.Judged> distinct = report.verification().services().stream()
                .collect(Collectors.toMap(
                        s -> List.of(
                                s.service().title(),
                                s.service()
                                        .service()
                                        .orElse(s.service().report().workload()),
                                s.verdict()),
                        s -> s,
                        (first, second) -> first,
                        LinkedHashMap::new));
        return List.copyOf(distinct.values());
    }

    private List<String> service(Verification.Judged judged) {
        ExpectedService service = judged.service();
        Verdict verdict = judged.verdict();
        String start = "  " + new ConsoleText(service.title()).column(TITLE)
                + new ConsoleText(name(service)).column(width())
                + "  " + word(verdict);
        List<String> lines = new ArrayList<>(new ConsoleText(detail(verdict)).wrapped(start + pad(word(verdict))));
        verdict.causes().forEach(c -> lines.addAll(cause(c)));
        return lines;
    }

    private static String pad(String word) {
        return " ".repeat(Math.max(1, VERDICT - word.length()));
    }

    private int width() {
        return services().stream()
                .mapToInt(s -> new ConsoleText(name(s.service())).length())
                .map(l -> Math.min(l, WIDEST_SERVICE))
                .max()
                .orElse(0);
    }

    private static String name(ExpectedService service) {
        return service.service().orElse(service.report().workload());
    }

    private static String word(Verdict verdict) {
        if (verdict instanceof Verdict.Reports) {
            return "reports";
        }
        if (verdict instanceof Verdict.ReportsOtherSpans) {
            return "reports";
        }
        if (verdict instanceof Verdict.OnlyGenericSpans) {
            return "ONLY GENERIC SPANS";
        }
        return verdict instanceof Verdict.Silent ? "SILENT" : "not expected";
    }

    private static String detail(Verdict verdict) {
        if (verdict instanceof Verdict.Reports reports) {
            return spans(reports.names(), Optional.of(reports.traces()));
        }
        if (verdict instanceof Verdict.ReportsOtherSpans other) {
            return spans(other.names(), Optional.of(other.traces())) + "; none that is known of it";
        }
        if (verdict instanceof Verdict.NotExpected none) {
            return MASK.text(none.reason());
        }
        return verdict.names().isEmpty() ? "" : spans(verdict.names(), Optional.empty());
    }

    private static String spans(Map<String, Long> names, Optional<Integer> traces) {
        long all = names.values().stream().mapToLong(Long::longValue).sum();
        String most = names.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_NAMES)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        return Counted.of(Math.toIntExact(all), "span")
                + traces.map(t -> " in " + Counted.of(t, "trace")).orElse("")
                + ": " + most
                + (names.size() > MOST_NAMES ? ", ..." : "");
    }

    private static List<String> cause(Cause cause) {
        Stream<String> why = new ConsoleText(MASK.text(cause.text())).wrapped("    why: ").stream();
        Stream<String> what = cause.remedy().isEmpty()
                ? Stream.empty()
                : new ConsoleText(MASK.text(cause.remedy())).wrapped("      -> ").stream();
        return Stream.concat(why, what).toList();
    }

    private static List<String> connection(Connection connection) {
        List<String> lines = new ArrayList<>(
                new ConsoleText(String.join(" > ", connection.services()) + ": " + said(connection)).wrapped("  way "));
        connection.breaks().forEach(b -> lines.addAll(broken(b)));
        return lines;
    }

    private static String said(Connection connection) {
        if (connection instanceof Connection.Whole whole) {
            return "one trace, as " + whole.traceId();
        }
        return connection instanceof Connection.NotJudged none
                ? "cannot be judged. " + none.reason()
                : "DOES NOT HANG TOGETHER";
    }

    private static List<String> broken(Break broken) {
        return cause(new Cause(broken.kind().id(), broken.text(), broken.remedy()));
    }
}
