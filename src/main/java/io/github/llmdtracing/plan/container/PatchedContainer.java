package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.component.ValueChange;
import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.plan.change.AddedPatch;
import io.github.llmdtracing.plan.change.AddedPatch.Brought;
import io.github.llmdtracing.plan.change.PlanDraft;
import io.github.llmdtracing.plan.change.TracingVariables;
import io.github.llmdtracing.serving.TracingFlags;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What patches that are out of their kustomizations brought to a container.
 *
 * @param context the container, without them
 * @param patches the patches
 * @param enriched what enrich would make of the container
 */
record PatchedContainer(ContainerContext context, List<AddedPatch> patches, PlanDraft enriched) {
    /** Whether enrich would add nothing but what they brought. */
    boolean isWhole() {
        List<Brought> brought = brought().toList();
        return enriched.changes().isEmpty()
                || wanted().allMatch(w -> brought.stream().anyMatch(b -> b.is(w)));
    }

    /** What those brought that brought nothing but what enrich would. */
    List<ValueChange> ours() {
        return taken(b -> wanted().anyMatch(b::is));
    }

    /** What those brought that brought nothing but tracing. */
    List<ValueChange> all() {
        return taken(b -> TracingVariables.has(b.name()) || isFlag(b.name()) || wanted().anyMatch(b::is));
    }

    private List<ValueChange> taken(Predicate<Brought> goes) {
        return patches.stream()
                .filter(this::concerns)
                .map(p -> p.broughtTo(context.container().name()))
                .filter(b -> b.stream().allMatch(goes))
                .flatMap(List::stream)
                .map(Brought::taken)
                .distinct()
                .toList();
    }

    private Stream<ValueChange> wanted() {
        return enriched.components().stream().flatMap(c -> c.values().stream()).filter(ValueChange::changes);
    }

    private Stream<Brought> brought() {
        return patches.stream()
                .filter(this::concerns)
                .flatMap(p -> p.broughtTo(context.container().name()).stream());
    }

    private boolean concerns(AddedPatch patch) {
        Container container = context.container();
        return container.pod().owner() instanceof KubernetesObject object && patch.isFor(object);
    }

    private boolean isFlag(String option) {
        TracingFlags flags = context.rule().flags();
        return Stream.of(flags.enable(), flags.endpoint(), flags.detail())
                .flatMap(Optional::stream)
                .anyMatch(option.replace('_', '-')::equals);
    }
}
