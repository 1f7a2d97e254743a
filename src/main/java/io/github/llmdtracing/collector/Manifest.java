package io.github.llmdtracing.collector;

import io.github.llmdtracing.yaml.NewYaml;
import io.github.llmdtracing.yaml.NewYamlText;

/**
 * An object of Kubernetes.
 *
 * @param concern what it is about; those of one concern share a file
 * @param comment what the reader should know
 * @param content its YAML
 */
record Manifest(String concern, String comment, NewYaml content) {
    static Manifest of(String concern, String comment, Object model) {
        return new Manifest(concern, comment, TypedYaml.of(model));
    }

    String text() {
        return (comment.isEmpty() ? "" : "# " + comment + "\n") + NewYamlText.generated(content);
    }
}
