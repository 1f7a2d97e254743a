package io.github.llmdtracing.report.page;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.report.Counted;
import io.github.llmdtracing.report.SourceLinks;
import java.util.List;

/**
 * The findings, the worst first.
 *
 * @param findings all of them
 * @param links the way to the files
 */
record FindingsSection(List<NumberedFinding> findings, SourceLinks links) {
    private static final List<String> COLUMNS = List.of("What is wrong", "Why, and what to do", "Place");
    private static final int MOST_OPEN = 20;

    void write(HtmlWriter html) {
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            List<NumberedFinding> those = findings.stream()
                    .filter(f -> f.finding().severity() == severity)
                    .toList();
            if (!those.isEmpty()) {
                group(html, severity, those);
            }
        }
    }

    private void group(HtmlWriter html, Severity severity, List<NumberedFinding> those) {
        String title = Counted.of(those.size(), Counted.word(severity));
        boolean open = severity == Severity.ERROR || severity == Severity.WARNING && those.size() <= MOST_OPEN;
        Fold.write(
                html,
                title,
                open,
                d -> new PageTable("findings", "By place", COLUMNS)
                        .write(d, those.stream().map(this::row).toList()));
    }

    private PageTable.Row row(NumberedFinding numbered) {
        Finding finding = numbered.finding();
        return new PageTable.Row(
                numbered.anchor(), List.of(h -> problem(h, finding), h -> advice(h, finding), h -> place(h, finding)));
    }

    private static void problem(HtmlWriter html, Finding finding) {
        html.text((finding.subject().isEmpty() ? "" : finding.subject() + ": ") + finding.problem());
        html.element("span", s -> s.element("code", finding.code().id()), "class", "llmd-second");
    }

    private static void advice(HtmlWriter html, Finding finding) {
        html.text(finding.reason());
        if (!finding.remedy().isEmpty()) {
            html.element("span", finding.remedy(), "class", "llmd-remedy");
        }
    }

    private void place(HtmlWriter html, Finding finding) {
        PageLink.write(html, links, finding.location());
    }
}
