package io.github.llmdtracing.plan.values;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.helm.ValuesContainer;
import io.github.llmdtracing.plan.change.PlanDraft;
import io.github.llmdtracing.plan.change.PlanDraft.PlacedChange;
import io.github.llmdtracing.plan.container.ContainerPlanner;
import io.github.llmdtracing.serving.ComponentIds;
import io.github.llmdtracing.serving.ImageReference;
import java.util.List;
import java.util.Set;

/**
 * Plans containers in values the way those in manifests are planned.
 *
 * @param planner who plans containers
 */
public record ValuesContainers(ContainerPlanner planner) implements ValuesContainerPlanning {
    private static final Set<String> ENGINES = Set.of(ComponentIds.VLLM, ComponentIds.SGLANG);
    private static final Set<ComponentState> TRACED =
            Set.of(ComponentState.TRACED, ComponentState.ALREADY_TRACED, ComponentState.PARTLY_TRACED);

    @Override
    public Outcome plan(ValuesContainer container, Share share) {
        ImageReference image = ImageReference.parse(container.image().orElse(""));
        PlanDraft draft =
                planner.plan(new ValuesWorkload(container).container(), image, share == Share.FLAGS_AND_VARIABLES);
        List<String> beside = container.setBeside();
        return beside.isEmpty() || result(draft) == Result.NO_ENGINE
                ? outcome(draft)
                : refused(container, draft, String.join(", ", beside));
    }

    // What a parameter sets in a list counts, whatever the list of the values becomes.
    private static Outcome refused(ValuesContainer container, PlanDraft draft, String what) {
        Finding finding = Finding.of(
                FindingCode.OVERRIDDEN_VALUE,
                container.set().setAt(),
                "container \"" + container.name() + "\" of " + container.role(),
                "parameters set " + what + " of the container, and are stronger than the values",
                "What the container's lists become is known only when the chart is rendered.",
                "Set " + what + " in the values, and take the parameters out.");
        List<ComponentReport> components = draft.components().stream()
                .map(c -> c.refused("parameters set its " + what))
                .toList();
        return new Outcome(Result.NOT_TRACED, List.of(), components, List.of(finding));
    }

    private static Outcome outcome(PlanDraft draft) {
        return new Outcome(
                result(draft),
                draft.changes().stream().map(PlacedChange::change).toList(),
                draft.components(),
                draft.findings());
    }

    private static Result result(PlanDraft draft) {
        boolean engine = draft.components().stream().anyMatch(c -> ENGINES.contains(c.component()));
        boolean traced = draft.components().stream().allMatch(c -> TRACED.contains(c.state()));
        if (!engine) {
            return Result.NO_ENGINE;
        }
        return traced ? Result.TRACED : Result.NOT_TRACED;
    }
}
