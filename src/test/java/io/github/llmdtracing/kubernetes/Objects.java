package io.github.llmdtracing.kubernetes;

import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlSyntaxException;
import java.util.List;

/** Objects written out in a test. */
final class Objects {
    private Objects() {}

    static List<KubernetesObject> in(String text) {
        try {
            return KubernetesObject.in(YamlFile.read(SourceText.of("k8s/objects.yaml", text)));
        } catch (YamlSyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static KubernetesObject one(String text) {
        List<KubernetesObject> objects = in(text);
        if (objects.size() != 1) {
            throw new AssertionError(objects.size() + " objects");
        }
        return objects.get(0);
    }

    /** The containers of an object's pods, by path. */
    static List<String> containers(String text) {
        return one(text).podTemplates().stream()
                .flatMap(p -> p.containers().stream())
                .map(Container::path)
                .toList();
    }
}
