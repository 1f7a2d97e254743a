package io.github.llmdtracing.deployment;

import io.github.llmdtracing.cluster.ClusterObject;
import io.github.llmdtracing.cluster.ObjectKey;
import java.util.Optional;
import java.util.Set;

/**
 * Something whose pods are waited for.
 *
 * @param owner the object that was applied
 * @param pods the object that makes the pods; another one where an operator makes it
 */
record Workload(ObjectKey owner, ObjectKey pods) {
    private static final Set<String> KINDS = Set.of("Deployment", "StatefulSet", "DaemonSet");

    /** The workload that an object is; none where it makes no pods. */
    static Optional<Workload> of(ClusterObject object) {
        ObjectKey key = object.key();
        if (KINDS.contains(key.kind()) && key.group().equals("apps")) {
            return Optional.of(new Workload(key, key));
        }
        return key.kind().equals(DeployedKind.OPEN_TELEMETRY_COLLECTOR.kind())
                ? Optional.of(new Workload(key, made(key)))
                : Optional.empty();
    }

    // opentelemetry-operator 0.158, internal/naming: the Deployment of a collector.
    private static ObjectKey made(ObjectKey collector) {
        return new ObjectKey("apps/v1", "Deployment", collector.namespace(), collector.name() + "-collector");
    }

    /** Whether somebody else has to make what makes the pods. */
    boolean isOperated() {
        return !owner.equals(pods);
    }

    @Override
    public String toString() {
        return owner.toString();
    }
}
