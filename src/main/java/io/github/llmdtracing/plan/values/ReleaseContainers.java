package io.github.llmdtracing.plan.values;

import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.helm.ValuesContainer;
import io.github.llmdtracing.helm.ValuesProblem;
import io.github.llmdtracing.plan.values.ValuesContainerPlanning.Outcome;
import io.github.llmdtracing.yaml.YamlMapping;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The containers that values list, planned once each, whichever release comes to them first. */
final class ReleaseContainers {
    private final ValuesContainerPlanning planning;
    private final ValuesEngines engines;
    private final ReleaseProblems problems;
    private final ValuesDraft draft;
    private final Set<YamlMapping> plannedContainers = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<YamlMapping> withFurtherVariables = Collections.newSetFromMap(new IdentityHashMap<>());

    ReleaseContainers(
            ValuesContainerPlanning planning, ValuesEngines engines, ReleaseProblems problems, ValuesDraft draft) {
        this.planning = planning;
        this.engines = engines;
        this.problems = problems;
        this.draft = draft;
    }

    /** Traces engines that no section gives their variables. */
    void engines(ValuesCase release) {
        ReleaseProblems.listed(release).forEach(c -> engine(release, c));
    }

    private void engine(ValuesCase release, ValuesContainer engine) {
        if (plannedContainers.add(engine.container())) {
            StackEngines planner = new StackEngines(release, engines);
            take(
                    engine,
                    release.schema()
                            .containersNotInstalled(release.values())
                            .map(why -> planner.notInstalled(engine, why))
                            .orElseGet(() -> planner.plan(engine)));
        }
    }

    private void take(ValuesContainer container, Outcome outcome) {
        outcome.components().forEach(draft::component);
        outcome.findings().forEach(draft::finding);
        draft.edit(container.tree(), outcome.changes());
    }

    private void sayDark(ValuesCase release) {
        ValuesContainersPlan containers = problems.containers(release);
        if (containers.isDark()) {
            takeAll(ReleaseProblems.listed(release), containers.besideSection());
        }
    }

    /** Says that the section cannot be written; where only variables would be repeated, the containers are traced themselves. */
    void blocked(ValuesCase release, Location place) {
        boolean onlyRepeated = problems.has(release, ValuesProblem.Kind.BLOCKS).isEmpty();
        List<Outcome> byHand = onlyRepeated ? problems.containers(release).byHand() : List.of();
        if (ValuesContainersPlan.traceAll(byHand)) {
            takeAll(ReleaseProblems.listed(release), byHand);
            draft.report(
                    release,
                    place,
                    ComponentState.PARTLY_TRACED,
                    "Its containers name variables that the chart would repeat,"
                            + " so they were traced themselves and the section left off; a routing proxy stays untraced.");
        } else {
            sayDark(release);
            draft.report(release, place, ComponentState.NOT_TRACEABLE, problems.reason(release));
        }
    }

    private void takeAll(List<ValuesContainer> containers, List<Outcome> outcomes) {
        for (int i = 0; i < containers.size(); i++) {
            if (plannedContainers.add(containers.get(i).container())) {
                take(containers.get(i), outcomes.get(i));
            }
        }
    }

    /** Plans what the section leaves: it gives variables, and flags are the chart's only where it writes the command. */
    void besideSection(ValuesCase release) {
        List<ValuesContainer> custom = ReleaseProblems.listed(release).stream()
                .filter(c -> !c.flagsByChart())
                .toList();
        problems.containers(release).doubts().forEach(draft::finding);
        takeAll(custom, new ValuesContainersPlan(custom, planning, engines).besideSection());
        furtherVariables(release);
    }

    // What the chart has no key for can still stand in the container's own list.
    private void furtherVariables(ValuesCase release) {
        ReleaseProblems.listed(release).stream()
                .filter(c -> !c.initContainer() && withFurtherVariables.add(c.container()))
                .forEach(c -> draft.edit(c.tree(), ValuesVariables.planFurther(c, release.tracing())));
    }
}
