package io.github.llmdtracing.report.console;

import io.github.llmdtracing.report.TracingReport;
import io.github.llmdtracing.rollout.Rollout;
import io.github.llmdtracing.rollout.RolloutTotals;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What restarts, for the console. */
public final class RolloutLines {
    private static final int MOST = 40;

    private RolloutLines() {}

    /** A line with the totals and one for each workload; nothing where no pod template changes. */
    public static List<String> of(TracingReport report) {
        List<String> lines = new ArrayList<>(totals(report));
        report.rollouts().stream().limit(MOST).flatMap(r -> lines(r).stream()).forEach(lines::add);
        int more = report.rollouts().size() - MOST;
        if (more > 0) {
            lines.add("  and " + more + " more, which the report has");
        }
        return lines;
    }

    /** The totals alone, with the names of those that may hang. */
    static List<String> inBrief(TracingReport report) {
        String names = new RolloutTotals(report.rollouts())
                .hanging().stream().map(Rollout::workload).distinct().limit(3).collect(Collectors.joining(", "));
        return totals(report).stream()
                .map(t -> names.isEmpty() ? t : t + ", as " + names)
                .flatMap(t -> new ConsoleText(t).wrapped("").stream())
                .toList();
    }

    private static List<String> totals(TracingReport report) {
        return report.rollouts().isEmpty()
                ? List.of()
                : List.of("rollout: " + new RolloutTotals(report.rollouts()).words());
    }

    private static List<String> lines(Rollout rollout) {
        String made = rollout.kustomization().map(k -> ", built by " + k).orElse("");
        String head = "  " + rollout.location() + " " + rollout.workload() + made + ": " + rollout.size();
        List<String> lines = new ArrayList<>(List.of(new ConsoleText(head).text()));
        lines.addAll(new ConsoleText(rollout.effect()).wrapped("    "));
        return lines;
    }
}
