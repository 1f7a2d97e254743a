package io.github.llmdtracing.standing;

import io.github.llmdtracing.kubernetes.ProjectIndex;
import io.github.llmdtracing.kustomize.Build;
import java.util.IdentityHashMap;

/** The endpoints for what kustomizations make: those of a build's own collector go before those of the tree's. */
public final class NearEndpoints {
    private final Endpoints general;
    private final IdentityHashMap<Build, Endpoints> known = new IdentityHashMap<>();

    /**
     * Those of the builds of a tree.
     *
     * @param general the endpoints of the tree
     */
    public NearEndpoints(Endpoints general) {
        this.general = general;
    }

    /** The endpoints for what one kustomization makes. */
    public Endpoints of(Build build) {
        return known.computeIfAbsent(build, b -> general.preferring(ProjectIndex.ofObjects(b.objects())));
    }
}
