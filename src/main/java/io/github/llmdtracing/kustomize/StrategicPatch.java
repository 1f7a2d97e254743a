package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Merges one object into those that it is for (kubernetes-sigs/kustomize, api/resource/resource.go, ApplySmPatch @v5.5).
 *
 * @param workshop the kustomization
 * @param entry its entry
 * @param patch the object
 * @param options how the entry applies it
 */
record StrategicPatch(Workshop workshop, YamlNode entry, KubernetesObject patch, PatchOptions options) {
    /** Merges it into the one object that it names. */
    void applyToNamed(Accumulator gathered) throws StoppedException {
        ResourceId id = ResourceId.of(patch.node());
        List<Resource> targets =
                gathered.resources().stream().filter(r -> r.isKnownAs(id)).toList();
        if (targets.size() == 1) {
            apply(gathered, targets::contains);
        } else {
            unclear(
                    gathered,
                    id,
                    targets.isEmpty()
                            ? "nothing has the name of the patch for "
                            : "several are named as the patch for ");
        }
    }

    private void unclear(Accumulator gathered, ResourceId id, String problem) throws StoppedException {
        if (gathered.keepsLoose()) {
            gathered.keepLoose(patch);
        }
        if (!gathered.isHiding()) {
            StoppedException stop = StoppedException.refused(workshop.place(), entry, problem + id);
            if (!gathered.keepsLoose()) {
                throw stop;
            }
            gathered.note(stop.issue());
        }
    }

    /** Merges it into all that a selector selects. */
    void applyToSelected(Accumulator gathered, Selector selector) throws StoppedException {
        if (gathered.resources().stream().noneMatch(selector::selects) && gathered.keepsLoose()) {
            gathered.keepLoose(patch);
        }
        apply(gathered, selector::selects);
    }

    private void apply(Accumulator gathered, Predicate<Resource> meant) throws StoppedException {
        List<Resource> changed = new ArrayList<>();
        for (Resource resource : gathered.resources()) {
            (meant.test(resource) ? merged(resource) : Optional.of(resource)).ifPresent(changed::add);
        }
        gathered.replace(List.of());
        for (Resource resource : changed) {
            append(gathered, resource);
        }
    }

    private void append(Accumulator gathered, Resource resource) throws StoppedException {
        try {
            gathered.append(resource);
        } catch (RefusedException e) {
            throw workshop.refused(entry, e);
        }
    }

    private Optional<Resource> merged(Resource target) throws StoppedException {
        Place place = new Place(patch.file(), patch.document());
        StrategicMerge merge =
                new StrategicMerge(workshop.provenance(), place, workshop.path(), options, workshop.schemas());
        boolean renames = options.nameChange() || options.kindChange();
        History history = (renames ? target.remembered() : target).history();
        try {
            return merge.apply(target.object(), patch.node()).map(o -> new Resource(o, history));
        } catch (RefusedException e) {
            throw workshop.refused(entry, e);
        }
    }
}
