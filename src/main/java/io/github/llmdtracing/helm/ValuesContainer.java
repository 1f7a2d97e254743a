package io.github.llmdtracing.helm;

import io.github.llmdtracing.yaml.YamlMapping;
import java.util.Optional;

/**
 * A container that stands in values.
 *
 * @param tree the values
 * @param container its mapping
 * @param workload as {@code ms/decode}: the release and what it belongs to there
 * @param role {@code decode}, {@code prefill}, or empty
 * @param namespace where the release is installed
 * @param flagsByChart whether the chart adds vLLM's tracing flags to its arguments when the section is enabled
 * @param initContainer whether it runs before the others
 */
public record ValuesContainer(
        ValuesTree tree,
        YamlMapping container,
        String workload,
        String role,
        Optional<String> namespace,
        boolean flagsByChart,
        boolean initContainer) {
    /** The container's name. */
    public String name() {
        return container.text("name").orElse("");
    }

    /** The image as written, in one piece or as repository and tag. */
    public Optional<String> image() {
        return container.text("image").or(() -> container.text("repository").map(this::tagged));
    }

    private String tagged(String repository) {
        return repository + container.text("tag").map(t -> ":" + t).orElse("");
    }
}
