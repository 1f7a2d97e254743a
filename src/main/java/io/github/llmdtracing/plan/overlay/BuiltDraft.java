package io.github.llmdtracing.plan.overlay;

import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.kustomize.Build;
import io.github.llmdtracing.plan.change.PlanDraft;
import java.util.Optional;

/**
 * What is planned for a container, or for an object as a whole, that a kustomization makes.
 *
 * @param build what the kustomization makes
 * @param object the object
 * @param container the container; none where the object itself is changed
 * @param draft what is planned; its changes may be of nodes that stand in no file as they are
 * @param inner whether other kustomizations use this one: then they decide on the files that they share
 */
record BuiltDraft(Build build, KubernetesObject object, Optional<Container> container, PlanDraft draft, boolean inner) {
    /** Whether it is a file that is applied as it is, beside kustomizations that use it. */
    boolean isFile() {
        return build.kustomization().equals(object.file().text().path());
    }

    /** As messages name it. */
    String subject() {
        return container.map(Container::title).orElseGet(object::title);
    }

    /** Where it is declared. */
    Location location() {
        return container.map(Container::location).orElseGet(() -> object.locate(object.node()));
    }
}
