package io.github.llmdtracing.deployment;

import io.github.llmdtracing.cluster.ClusterObject;
import java.util.List;

/**
 * Objects that are deployed together.
 *
 * @param mark by which they are known again
 * @param objects the objects; those without a namespace come into that of the deployment
 * @param guests whether objects of others are brought up to date and left to them, as with workloads; else they are in the way
 */
public record Part(Mark mark, List<ClusterObject> objects, boolean guests) {
    /** Copies the list. */
    public Part {
        objects = List.copyOf(objects);
    }

    /** Whether an object is one of those that are wanted. */
    boolean wants(ClusterObject standing) {
        return objects.stream().anyMatch(o -> o.key().isSameObject(standing.key()));
    }
}
