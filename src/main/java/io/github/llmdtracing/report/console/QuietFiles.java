package io.github.llmdtracing.report.console;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.report.Counted;
import io.github.llmdtracing.report.Totals;
import java.util.ArrayList;
import java.util.List;

/** Counts the files in which there is nothing to explain, and lets only the first of them have a line. */
final class QuietFiles {
    private final int most;
    private final List<ComponentReport> unshown = new ArrayList<>();
    private int files;

    QuietFiles(int most) {
        this.most = most;
    }

    List<String> line(List<ComponentReport> components, String line) {
        files++;
        if (files <= most) {
            return List.of(line);
        }
        unshown.addAll(components);
        return List.of();
    }

    /** One line for those that had none. */
    List<String> rest() {
        int more = files - most;
        return more <= 0
                ? List.of()
                : List.of(
                        "and " + Counted.of(more, "more file") + ": " + Counted.byState(Totals.of(unshown, List.of())));
    }
}
