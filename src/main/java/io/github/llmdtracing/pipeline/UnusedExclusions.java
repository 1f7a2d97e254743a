package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.plan.EditPlan;
import io.github.llmdtracing.plan.PlannedSources;
import io.github.llmdtracing.settings.Exclusion;
import io.github.llmdtracing.settings.NamePattern;
import java.util.Collection;
import java.util.List;

/**
 * The exclusions that leave nothing alone: most likely a name is misspelt, and what was to be left alone is changed.
 *
 * @param exclusions what the configuration says
 * @param files every file of the tree, by its path below the project
 * @param plan what was found in them
 */
record UnusedExclusions(List<Exclusion> exclusions, Collection<String> files, EditPlan plan) {
    List<Finding> findings() {
        return exclusions.stream()
                .filter(e -> !isUsed(e))
                .map(Exclusion::unused)
                .distinct()
                .toList();
    }

    private boolean isUsed(Exclusion exclusion) {
        if (exclusion instanceof Exclusion.OfFiles excluded) {
            return files.stream().anyMatch(excluded.covers());
        }
        return exclusion instanceof Exclusion.OfContainers excluded && names(excluded.pattern());
    }

    private boolean names(NamePattern pattern) {
        boolean component = plan.components().stream().anyMatch(c -> names(pattern, c));
        return component
                || plan.sources()
                        .objects()
                        .anyMatch(o -> PlannedSources.containers(o).anyMatch(c -> pattern.matches(o.name(), c.name())));
    }

    // A section is excluded by its release and its chart; the report names workloads with their kind.
    private static boolean names(NamePattern pattern, ComponentReport component) {
        String workload = component.workload().replaceFirst("^(?:values of |[^/]*/)", "");
        return pattern.matches(workload, component.chart().orElse(component.name()))
                || component.reason().contains("\"" + pattern.text() + "\"");
    }
}
