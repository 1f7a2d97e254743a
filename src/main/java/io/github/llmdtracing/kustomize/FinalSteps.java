package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.kubernetes.KubernetesObject;
import java.util.List;

/**
 * What is done once, when all is gathered: names that changed are followed, what is only for local use is dropped, and all is sorted
 * (kubernetes-sigs/kustomize, api/krusty/kustomizer.go @v5.5).
 *
 * @param workshop the kustomization that is built
 */
record FinalSteps(Workshop workshop) {
    private static final String LOCAL = "config.kubernetes.io/local-config";

    /** The objects. */
    List<KubernetesObject> apply(Accumulator gathered) throws StoppedException {
        Fields fields = Kustomization.fields(workshop.place());
        List<Resource> hashed = gathered.resources().stream()
                .map(r -> r.history().hashed() ? r.remembered() : r)
                .toList();
        List<Resource> named = new NameReferences(workshop, gathered.config().names()).apply(hashed);
        List<Resource> kept = named.stream().filter(r -> !isLocal(r)).toList();
        return BuildOrder.sorted(kept, fields).stream().map(Resource::object).toList();
    }

    private static boolean isLocal(Resource resource) {
        return !resource.object().annotations().getOrDefault(LOCAL, "false").equals("false");
    }
}
