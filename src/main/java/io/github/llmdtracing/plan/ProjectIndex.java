package io.github.llmdtracing.plan;

import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.yaml.YamlFile;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a project's files say together: the objects that others refer to. */
final class ProjectIndex {
    private final List<KubernetesObject> objects;
    private final Map<String, List<KubernetesObject>> byKind;

    private ProjectIndex(List<KubernetesObject> objects) {
        this.objects = objects;
        this.byKind = objects.stream().collect(Collectors.groupingBy(KubernetesObject::kind));
    }

    static ProjectIndex of(List<YamlFile> files) {
        return ofObjects(
                files.stream().flatMap(f -> KubernetesObject.in(f).stream()).toList());
    }

    static ProjectIndex ofObjects(List<KubernetesObject> objects) {
        return new ProjectIndex(objects);
    }

    /** Every object of every file, in the order of the files. */
    List<KubernetesObject> objects() {
        return objects;
    }

    /** The objects of one kind. */
    List<KubernetesObject> ofKind(String kind) {
        return byKind.getOrDefault(kind, List.of());
    }
}
