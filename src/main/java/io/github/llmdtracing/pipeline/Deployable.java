package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.cluster.ClusterObject;
import io.github.llmdtracing.deployment.Trouble;
import java.util.List;

/**
 * What of enriched sources goes into a cluster.
 *
 * @param objects those of plain manifests, and those that kustomizations make
 * @param commands what others do, to be typed: Helm, helmfile
 * @param troubles what cannot be applied, or is not clear
 */
public record Deployable(List<ClusterObject> objects, List<String> commands, List<Trouble> troubles) {
    /** No source goes in. */
    public static final Deployable NOTHING = new Deployable(List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Deployable {
        objects = List.copyOf(objects);
        commands = List.copyOf(commands);
        troubles = List.copyOf(troubles);
    }
}
