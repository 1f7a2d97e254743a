package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.kubernetes.RoleTemplate;
import io.github.llmdtracing.plan.change.PlanDraft;
import io.github.llmdtracing.plan.change.Removal;
import io.github.llmdtracing.serving.ImageReference;
import io.github.llmdtracing.settings.TracingSettings;
import java.util.List;

/**
 * Takes tracing out of containers that run a known program.
 *
 * @param settings what the POM asks for
 * @param planner what enrich would plan
 * @param asked what is to be taken out
 */
record ContainerStripping(TracingSettings settings, ContainerPlanner planner, Removal asked) {
    /**
     * Plans one container.
     *
     * @param image its image, which may be written in parts
     * @param variables whether it got variables too
     */
    void plan(Container container, ImageReference image, boolean variables, PlanDraft draft) {
        if (planner.containers().alone(container, image) instanceof Recognition.Known known) {
            ContainerContext context = planner.containers().contextAlone(container, image, known);
            PlanDraft enriched = new PlanDraft();
            planner.planKnown(context, variables, enriched);
            plan(context, variables, enriched, draft);
        }
    }

    // Only what enrich has nothing to add to is what enrich would write.
    private void plan(ContainerContext context, boolean variables, PlanDraft enriched, PlanDraft draft) {
        StripPlans plans = StripPlans.of(settings, context);
        PatchedContainer patched = new PatchedContainer(context, asked.patches(), enriched);
        boolean whole = patched.isWhole()
                && !new RoleTemplate(context.container()).isStartedByRoles()
                && enriched.components().stream().anyMatch(StripPlans::isEnriched);
        boolean may = asked.from().test(context.location().file()) && !StripPlans.isOptedOut(enriched);
        if (may && asked.all()) {
            new StrippedContainer(context, plans.all(), patched.all(), draft).plan();
        } else if (may && whole) {
            new StrippedContainer(context, plans.ours(variables), patched.ours(), draft).plan();
        } else {
            new StrippedContainer(context, plans.nothing(), List.of(), draft).plan();
        }
    }
}
