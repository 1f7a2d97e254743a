package io.github.llmdtracing.collector;

/** Whether spans get the names of the pod, node and deployment that sent them; for that, the collector reads pods. */
public enum KubernetesAttributes {
    /** They do not. */
    NONE,
    /** Those of pods in the collector's namespace do. */
    NAMESPACE,
    /** Those of all pods of the cluster do. */
    CLUSTER
}
