package io.github.llmdtracing.plan.values;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.plan.change.FilePlan;
import io.github.llmdtracing.plan.change.PlannedChange;
import io.github.llmdtracing.yaml.YamlChange;
import java.util.List;
import java.util.stream.Stream;

/**
 * The plan for the Helm values of a tree.
 *
 * @param files the files that change
 * @param components every section and every container that was found
 * @param findings everything that has to be said
 */
public record ValuesPlan(List<FilePlan> files, List<ComponentReport> components, List<Finding> findings) {
    /** Copies the lists. */
    public ValuesPlan {
        files = List.copyOf(files);
        components = List.copyOf(components);
        findings = List.copyOf(findings);
    }

    /** What changes, in whatever file. */
    public List<YamlChange> changes() {
        return files.stream()
                .flatMap(f -> f.changes().stream())
                .map(PlannedChange::change)
                .toList();
    }

    /** The same plan with further findings. */
    ValuesPlan with(Stream<Finding> more) {
        return new ValuesPlan(
                files, components, Stream.concat(findings.stream(), more).toList());
    }
}
