package io.github.llmdtracing.report.console;

import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.report.FileCounts;
import io.github.llmdtracing.report.Totals;
import io.github.llmdtracing.report.TracingReport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a build says of a run, and judges it by: little enough to be kept, so that it can be said again where nothing has changed. Free of
 * secrets, as the report is that it was made of.
 *
 * @param readsSources whether the goal looks at sources at all
 * @param lines what was found and done, without colours; the totals are not among them
 * @param findings everything that has to be said, by place
 * @param components how many there are in each state; states without any may be missing
 * @param generated how many manifests were generated
 * @param withChanges how many files have changes of ours
 * @param files how many files there are
 */
public record RunSummary(
        boolean readsSources,
        List<String> lines,
        List<Finding> findings,
        Map<ComponentState, Integer> components,
        int generated,
        int withChanges,
        FileCounts files) {
    /** Copies the lists and the map. */
    public RunSummary {
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
        components = Collections.unmodifiableMap(ordered(components));
    }

    private static Map<ComponentState, Integer> ordered(Map<ComponentState, Integer> components) {
        Map<ComponentState, Integer> ordered = new EnumMap<>(ComponentState.class);
        ordered.putAll(components);
        return ordered;
    }

    /** The summary of a report. */
    public static RunSummary of(TracingReport report) {
        return new RunSummary(
                report.readsSources(),
                new ConsoleSummary(false).withoutTotals(report),
                report.findings(),
                report.totals().components(),
                report.generated().size(),
                report.changedFiles().size(),
                report.files());
    }

    /** The same summary with other findings. */
    public RunSummary withFindings(List<Finding> others) {
        return new RunSummary(readsSources, lines, others, components, generated, withChanges, files);
    }

    /** Both together. */
    RunSummary and(RunSummary other) {
        Map<ComponentState, Integer> states = ordered(components);
        other.components.forEach((state, count) -> states.merge(state, count, Integer::sum));
        return new RunSummary(
                readsSources || other.readsSources,
                both(lines, other.lines),
                both(findings, other.findings),
                states,
                generated + other.generated,
                withChanges + other.withChanges,
                files.and(other.files));
    }

    private static <T> List<T> both(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** How much of everything there is. */
    public Totals totals() {
        return Totals.of(ordered(components), findings);
    }

    /** All lines, the totals last, where there are any. The findings are not among them: see {@link FindingMessages}. */
    public List<String> text() {
        List<String> text = new ArrayList<>(lines);
        Optional.of(inOneLine()).filter(totals -> !totals.isEmpty()).ifPresent(text::add);
        return text;
    }

    /** The totals in one line. */
    public String inOneLine() {
        return new TotalsLine(this).text();
    }
}
