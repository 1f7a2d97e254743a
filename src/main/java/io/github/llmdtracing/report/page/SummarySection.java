package io.github.llmdtracing.report.page;

import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.report.Counted;
import io.github.llmdtracing.report.Totals;
import io.github.llmdtracing.report.TracingReport;
import java.util.List;

/**
 * What there is, in four short lines.
 *
 * @param report what is counted
 * @param paths its request paths
 */
record SummarySection(TracingReport report, List<RequestPath> paths) {
    void write(HtmlWriter html) {
        Totals totals = report.totals();
        html.element(
                "ul",
                list -> {
                    list.element("li", number(totals.componentCount(), "component") + states(totals));
                    list.element("li", findings(totals));
                    list.element("li", Counted.of(paths.size(), "request path") + look());
                    list.element(
                            "li",
                            Counted.of(report.changedFiles().size(), "file") + " with changes, "
                                    + Counted.of(report.generated().size(), "file") + " generated");
                },
                "class",
                "llmd-tiles");
    }

    private static String number(int count, String thing) {
        return count == 0 ? "No " + thing : Counted.of(count, thing);
    }

    private static String states(Totals totals) {
        return totals.componentCount() == 0 ? "" : ": " + Counted.byState(totals);
    }

    private static String findings(Totals totals) {
        String counted = Counted.bySeverity(totals, Severity.ERROR, Severity.WARNING, Severity.INFO);
        return counted.isEmpty() ? "Nothing to report" : counted;
    }

    private String look() {
        long broken = paths.stream().filter(p -> p.breaks() > 0).count();
        return broken == 0 ? "" : "; the trace breaks in " + broken;
    }
}
