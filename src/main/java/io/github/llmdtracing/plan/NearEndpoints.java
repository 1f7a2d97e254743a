package io.github.llmdtracing.plan;

import io.github.llmdtracing.kustomize.Build;
import java.util.IdentityHashMap;

/** The endpoints for what kustomizations make: those of a build's own collector go before those of the tree's. */
final class NearEndpoints {
    private final Endpoints general;
    private final IdentityHashMap<Build, Endpoints> known = new IdentityHashMap<>();

    NearEndpoints(Endpoints general) {
        this.general = general;
    }

    Endpoints of(Build build) {
        return known.computeIfAbsent(build, b -> general.preferring(ProjectIndex.ofObjects(b.objects())));
    }
}
