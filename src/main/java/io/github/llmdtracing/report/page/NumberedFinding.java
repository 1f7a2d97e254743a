package io.github.llmdtracing.report.page;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.report.TracingReport;
import java.util.ArrayList;
import java.util.List;

/**
 * A finding, and its number in the report, by which a page links to it.
 *
 * @param number from 1
 * @param finding the finding
 */
record NumberedFinding(int number, Finding finding) {
    static List<NumberedFinding> of(TracingReport report) {
        List<NumberedFinding> numbered = new ArrayList<>();
        report.findings().forEach(f -> numbered.add(new NumberedFinding(numbered.size() + 1, f)));
        return List.copyOf(numbered);
    }

    String anchor() {
        return "llmd-finding-" + number;
    }
}
