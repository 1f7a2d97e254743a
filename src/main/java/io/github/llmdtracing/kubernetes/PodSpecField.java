package io.github.llmdtracing.kubernetes;

import io.github.llmdtracing.yaml.YamlMapping;
import java.util.Arrays;
import java.util.Optional;

/**
 * A field that holds a pod specification.
 *
 * @param path the keys down to it, separated by dots
 */
record PodSpecField(String path) {
    /** The specification that stands there, with the metadata beside it. */
    Optional<PodTemplate> in(KubernetesObject object) {
        String[] keys = path.split("\\.");
        Optional<YamlMapping> parent = object.node().mapping(Arrays.copyOf(keys, keys.length - 1));
        boolean template = keys[keys.length - 1].equals("spec") && keys.length > 1;
        return object.node()
                .mapping(keys)
                .map(spec -> new PodTemplate(
                        object, path, spec, template ? parent.flatMap(p -> p.mapping("metadata")) : Optional.empty()));
    }
}
