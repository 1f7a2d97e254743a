package io.github.llmdtracing.report.console;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.report.TracingReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was found and done, to be read at a glance: by file and container, then the totals in one line. A short report shows every value; a long one
 * has a line for a component that is not fully traced, and a line for a file in which all are.
 */
final class ConsoleSummary {
    /** Up to this many components, every value is shown. */
    private static final int SHORT_REPORT = 20;

    /** So many lines are written for files in which there is nothing to explain. */
    private static final int MOST_QUIET_FILES = 40;

    /** So many files are explained container by container. */
    private static final int MOST_EXPLAINED_FILES = 60;

    private final ConsoleStyle style;

    /**
     * A summary.
     *
     * @param colours whether the console understands the colours of ECMA-48
     */
    ConsoleSummary(boolean colours) {
        this.style = new ConsoleStyle(colours);
    }

    /** The lines, the totals last. The findings are not among them: see {@link FindingMessages}. */
    List<String> lines(TracingReport report) {
        List<String> lines = withoutTotals(report);
        lines.add(RunSummary.of(report).inOneLine());
        return lines;
    }

    List<String> withoutTotals(TracingReport report) {
        List<String> lines = new ArrayList<>(SettingsLine.of(report));
        lines.addAll(components(report.components()));
        lines.addAll(GeneratedLines.of(report));
        lines.addAll(RolloutLines.inBrief(report));
        return lines;
    }

    private List<String> components(List<ComponentReport> components) {
        Map<String, List<ComponentReport>> files = components.stream()
                .collect(Collectors.groupingBy(
                        c -> c.kustomization().orElse(c.location().file()), LinkedHashMap::new, Collectors.toList()));
        return components.size() <= SHORT_REPORT ? inFull(files) : inBrief(files);
    }

    private List<String> inFull(Map<String, List<ComponentReport>> files) {
        List<String> lines = new ArrayList<>();
        files.forEach((file, components) -> lines.addAll(new FileBlock(file, components, style).inFull()));
        return lines;
    }

    private List<String> inBrief(Map<String, List<ComponentReport>> files) {
        List<String> lines = new ArrayList<>();
        QuietFiles quiet = new QuietFiles(MOST_QUIET_FILES);
        int explained = 0;
        for (Map.Entry<String, List<ComponentReport>> file : files.entrySet()) {
            FileBlock block = new FileBlock(file.getKey(), file.getValue(), style);
            boolean explain = !block.isQuiet() && ++explained <= MOST_EXPLAINED_FILES;
            lines.addAll(explain ? block.inBrief() : quiet.line(file.getValue(), block.inOneLine()));
        }
        lines.addAll(quiet.rest());
        return lines;
    }
}
