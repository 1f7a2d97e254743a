package io.github.llmdtracing.report.console;

import io.github.llmdtracing.report.Counted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What goals did in all modules of a build, for the end of its log: for each goal the totals, then the modules. */
public final class ReactorLines {
    private static final int MOST = 40;

    private ReactorLines() {}

    /** The lines, the same in whatever order modules were built; nothing of a goal that ran in one module alone, and has said so there. */
    public static List<String> of(List<ModuleRun> runs) {
        Map<String, List<ModuleRun>> goals = runs.stream()
                .sorted(Comparator.comparingInt(ModuleRun::place))
                .collect(Collectors.groupingBy(ModuleRun::goal, TreeMap::new, Collectors.toList()));
        return goals.entrySet().stream()
                .filter(g -> modules(g.getValue()) > 1)
                .flatMap(g -> lines(g.getKey(), g.getValue()).stream())
                .toList();
    }

    private static int modules(List<ModuleRun> runs) {
        return (int) runs.stream().mapToInt(ModuleRun::place).distinct().count();
    }

    private static List<String> lines(String goal, List<ModuleRun> runs) {
        List<String> lines = new ArrayList<>();
        lines.add("llmd-tracing:" + goal + " in " + modules(runs) + " modules: " + totals(runs));
        runs.stream().limit(MOST).map(ModuleRun::line).forEach(lines::add);
        if (runs.size() > MOST) {
            lines.add("  and " + (runs.size() - MOST) + " more");
        }
        return lines;
    }

    private static String totals(List<ModuleRun> runs) {
        RunSummary all =
                runs.stream().map(ModuleRun::summary).reduce(RunSummary::and).orElseThrow();
        int unchanged = modules(runs.stream().filter(ModuleRun::repeated).toList());
        return all.inOneLine() + (unchanged == 0 ? "" : "; " + Counted.of(unchanged, "module") + " unchanged");
    }
}
