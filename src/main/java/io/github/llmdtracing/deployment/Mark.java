package io.github.llmdtracing.deployment;

import io.github.llmdtracing.cluster.Cluster;
import io.github.llmdtracing.cluster.ClusterObject;
import java.util.Map;

/**
 * The labels by which a deployment knows its objects again. What has them was made by it, and goes with it; nothing else does.
 *
 * @param deployment the deployment's name
 * @param namespace the namespace that it is in, which objects outside of any namespace have to remember
 */
public record Mark(String deployment, String namespace) {
    /** Whose an object is. */
    public static final String DEPLOYMENT = "llmd-tracing/deployment";

    /** In which namespace its deployment is. */
    public static final String NAMESPACE = "llmd-tracing/namespace";

    private static final String OF_WORKLOADS = "-manifests";
    private static final int LONGEST = 50;

    /** The mark of workloads that are deployed with it; they go only when that is asked for. */
    public Mark ofWorkloads() {
        String start = deployment.substring(0, Math.min(LONGEST, deployment.length()));
        return new Mark(start + OF_WORKLOADS, namespace);
    }

    /** Whether objects of any kind may have it. */
    boolean isOfWorkloads() {
        return deployment.endsWith(OF_WORKLOADS);
    }

    /** The object with the mark. */
    public ClusterObject on(ClusterObject object) {
        return object.withLabel(DEPLOYMENT, deployment).withLabel(NAMESPACE, namespace);
    }

    /** What objects are looked for by. */
    public Map<String, String> labels() {
        return Map.of(DEPLOYMENT, deployment, NAMESPACE, namespace);
    }

    /** Whether an object of the cluster has the mark. */
    public boolean isOn(ClusterObject object) {
        return object.hasLabel(DEPLOYMENT, deployment) && object.hasLabel(NAMESPACE, namespace);
    }

    /** Whether it has the mark, and was applied by us: a label alone may have been copied. */
    public boolean isOurs(ClusterObject object) {
        return isOn(object)
                && object.json().objects("metadata", "managedFields").stream()
                        .anyMatch(f -> f.text("manager")
                                        .filter(Cluster.FIELD_MANAGER::equals)
                                        .isPresent()
                                && f.text("operation").filter("Apply"::equals).isPresent());
    }
}
