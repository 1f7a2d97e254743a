package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.kubernetes.KubernetesObject;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a kustomization makes, as far as it can be known.
 *
 * @param kustomization the path of its file
 * @param objects the objects, in the order of kustomize; their nodes are those of the files wherever nothing was put together
 * @param loosePatches strategic merge patches whose target is not known because some resource could not be read
 * @param issues what keeps it from being known, or from being made
 */
public record Build(
        String kustomization,
        List<KubernetesObject> objects,
        List<KubernetesObject> loosePatches,
        List<BuildIssue> issues) {
    /** Copies the lists. */
    public Build {
        objects = List.copyOf(objects);
        loosePatches = List.copyOf(loosePatches);
        issues = List.copyOf(issues);
    }

    /** The same build with each of its objects as something else makes it. */
    public Build withObjects(UnaryOperator<KubernetesObject> change) {
        return new Build(kustomization, objects.stream().map(change).toList(), loosePatches, issues);
    }

    /** Whether kustomize makes nothing of it. */
    public boolean isRefused() {
        return issues.stream().anyMatch(i -> i.kind().isFatal());
    }

    /** Whether all of it is known. */
    public boolean isComplete() {
        return issues.isEmpty();
    }
}
