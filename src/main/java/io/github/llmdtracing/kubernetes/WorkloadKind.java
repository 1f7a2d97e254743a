package io.github.llmdtracing.kubernetes;

import java.util.List;

/** A kind of object that runs containers: where it keeps its pod specifications. */
public interface WorkloadKind {
    /** Whether the object is of this kind. */
    boolean describes(KubernetesObject object);

    /** The pod specifications of an object of this kind. */
    List<PodTemplate> podTemplates(KubernetesObject object);
}
