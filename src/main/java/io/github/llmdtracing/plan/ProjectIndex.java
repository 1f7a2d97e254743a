package io.github.llmdtracing.plan;

import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.yaml.YamlFile;
import java.util.List;

/**
 * What a project's files say together: the objects that others refer to.
 *
 * @param objects every object of every file, in the order of the files
 */
record ProjectIndex(List<KubernetesObject> objects) {
    static ProjectIndex of(List<YamlFile> files) {
        return new ProjectIndex(
                files.stream().flatMap(f -> KubernetesObject.in(f).stream()).toList());
    }

    /** The objects of one kind. */
    List<KubernetesObject> ofKind(String kind) {
        return objects.stream().filter(o -> o.kind().equals(kind)).toList();
    }
}
