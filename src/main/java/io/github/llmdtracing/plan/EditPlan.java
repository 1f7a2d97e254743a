package io.github.llmdtracing.plan;

import io.github.llmdtracing.diagnostic.Finding;
import java.util.List;

/**
 * The plan for a tree.
 *
 * @param files the files that change, by path
 * @param components everything that was found, by place
 * @param findings everything that has to be said, by place
 */
public record EditPlan(List<FilePlan> files, List<ComponentReport> components, List<Finding> findings) {
    /** Copies the lists; what was found is sorted by place. */
    public EditPlan {
        files = List.copyOf(files);
        components = components.stream().sorted().toList();
        findings = findings.stream().distinct().sorted().toList();
    }
}
