package io.github.llmdtracing.plan;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.plan.change.BuildPromise;
import io.github.llmdtracing.plan.change.FilePlan;
import io.github.llmdtracing.standing.StandingCollector;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The plan for a tree.
 *
 * @param files the files that change, by path
 * @param components everything that was found, by place
 * @param findings everything that has to be said, by place
 * @param promises what building the kustomizations from the edited files has to bring
 * @param sources what it was made for
 * @param collectors the collectors of the user's own
 */
public record EditPlan(
        List<FilePlan> files,
        List<ComponentReport> components,
        List<Finding> findings,
        List<BuildPromise> promises,
        PlannedSources sources,
        List<StandingCollector> collectors) {
    /** Copies the lists; what was found is sorted by place. */
    public EditPlan {
        files = List.copyOf(files);
        promises = List.copyOf(promises);
        collectors = List.copyOf(collectors);
        components = components.stream().sorted().toList();
        findings = findings.stream().distinct().sorted().toList();
    }

    /** The same plan, with what is known of collectors. */
    EditPlan with(List<StandingCollector> standing) {
        return new EditPlan(files, components, findings, promises, sources, standing);
    }

    /** The same plan with changes that were made to the files before it. */
    public EditPlan after(List<FilePlan> earlier) {
        List<FilePlan> all = Stream.concat(earlier.stream(), files.stream())
                .collect(Collectors.groupingBy(
                        f -> f.file().text().path(), TreeMap::new, Collectors.reducing(FilePlan::and)))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .toList();
        return new EditPlan(all, components, findings, promises, sources, collectors);
    }

    /**
     * The same plan where files turned out not to change after all: what stands in them is not traced.
     *
     * @param unchanged their paths
     * @param reason why, in a sentence
     */
    public EditPlan refused(Set<String> unchanged, String reason) {
        List<ComponentReport> settled = components.stream()
                .map(c -> unchanged.contains(c.location().file()) && c.changes() ? c.refused(reason) : c)
                .toList();
        return new EditPlan(files, settled, findings, promises, sources, collectors);
    }
}
