package io.github.llmdtracing.kubernetes;

import io.github.llmdtracing.yaml.YamlFile;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a project's files say together: the objects that others refer to. */
public final class ProjectIndex {
    private final List<KubernetesObject> objects;
    private final Map<String, List<KubernetesObject>> byKind;

    private ProjectIndex(List<KubernetesObject> objects) {
        this.objects = objects;
        this.byKind = objects.stream().collect(Collectors.groupingBy(KubernetesObject::kind));
    }

    /** The objects of these files. */
    public static ProjectIndex of(List<YamlFile> files) {
        return ofObjects(
                files.stream().flatMap(f -> KubernetesObject.in(f).stream()).toList());
    }

    /** These objects. */
    public static ProjectIndex ofObjects(List<KubernetesObject> objects) {
        return new ProjectIndex(objects);
    }

    /** Every object of every file, in the order of the files. */
    public List<KubernetesObject> objects() {
        return objects;
    }

    /** The objects of one kind. */
    public List<KubernetesObject> ofKind(String kind) {
        return byKind.getOrDefault(kind, List.of());
    }
}
