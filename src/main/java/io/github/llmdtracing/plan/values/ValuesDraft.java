package io.github.llmdtracing.plan.values;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.helm.ValuesTree;
import io.github.llmdtracing.plan.change.PlannedChange;
import java.util.ArrayList;
import java.util.List;

/** What is planned for values so far: changes, reports and findings. */
final class ValuesDraft {
    private final ValuesEdits edits = new ValuesEdits();
    private final List<ComponentReport> components = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    void edit(ValuesTree tree, List<PlannedChange> changes) {
        edits.add(tree, changes);
    }

    void component(ComponentReport report) {
        components.add(report);
    }

    void finding(Finding finding) {
        findings.add(finding);
    }

    void report(ValuesCase release, Location place, ComponentState state, String reason) {
        components.add(release.report(place, state, reason, List.of()));
    }

    /** The plan; what several releases share stands in it once. */
    ValuesPlan plan() {
        return new ValuesPlan(
                edits.files(),
                components.stream().distinct().sorted().toList(),
                findings.stream().distinct().sorted().toList());
    }
}
