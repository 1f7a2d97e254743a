package io.github.llmdtracing.plan;

import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.helm.ValuesContainer;
import io.github.llmdtracing.plan.PlanDraft.PlacedChange;
import io.github.llmdtracing.serving.ComponentIds;
import io.github.llmdtracing.serving.ImageReference;
import java.util.Set;

/**
 * Plans containers in values the way those in manifests are planned.
 *
 * @param planner who plans containers
 */
record ValuesContainers(ContainerPlanner planner) implements ValuesContainerPlanning {
    private static final Set<String> ENGINES = Set.of(ComponentIds.VLLM, ComponentIds.SGLANG);
    private static final Set<ComponentState> TRACED =
            Set.of(ComponentState.TRACED, ComponentState.ALREADY_TRACED, ComponentState.PARTLY_TRACED);

    @Override
    public Outcome plan(ValuesContainer container, Share share) {
        ImageReference image = ImageReference.parse(container.image().orElse(""));
        PlanDraft draft =
                planner.plan(new ValuesWorkload(container).container(), image, share == Share.FLAGS_AND_VARIABLES);
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
