package io.github.llmdtracing.helm;

import io.github.llmdtracing.yaml.YamlMapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
 * @param set what parameters of the release set in it
 * @param rendering what is done to its image after the chart made it
 */
public record ValuesContainer(
        ValuesTree tree,
        YamlMapping container,
        String workload,
        String role,
        Optional<String> namespace,
        boolean flagsByChart,
        boolean initContainer,
        ReleaseParameters set,
        PostRendering rendering) {
    private static final String IMAGE = "image";
    private static final Set<String> OWN_PARTS = Set.of("repository", "tag");

    /** One in which no parameter sets anything. */
    public ValuesContainer(
            ValuesTree tree,
            YamlMapping container,
            String workload,
            String role,
            Optional<String> namespace,
            boolean flagsByChart,
            boolean initContainer) {
        this(
                tree,
                container,
                workload,
                role,
                namespace,
                flagsByChart,
                initContainer,
                ReleaseParameters.none(tree.location(container)));
    }

    /** One whose image stays as the chart makes it. */
    public ValuesContainer(
            ValuesTree tree,
            YamlMapping container,
            String workload,
            String role,
            Optional<String> namespace,
            boolean flagsByChart,
            boolean initContainer,
            ReleaseParameters set) {
        this(tree, container, workload, role, namespace, flagsByChart, initContainer, set, PostRendering.none());
    }

    /** The same container, its image changed behind the chart. */
    public ValuesContainer with(PostRendering changes) {
        return new ValuesContainer(
                tree, container, workload, role, namespace, flagsByChart, initContainer, set, changes);
    }

    /** The container's name. */
    public String name() {
        return container.text("name").orElse("");
    }

    /** The image, in one piece or put together of its parts. */
    public Optional<String> image() {
        return whole().or(() -> new ImageParts(this::ofImage).joined())
                .or(() -> new ImageParts(this::ofContainer).joined())
                .map(rendering::applied);
    }

    private Optional<String> whole() {
        boolean inParts = !set.below(IMAGE).values().isEmpty();
        return set.at(IMAGE).or(() -> container.text(IMAGE).filter(i -> !inParts));
    }

    private Optional<String> ofImage(String part) {
        return set.at(IMAGE, part).or(() -> container.mapping(IMAGE).flatMap(m -> m.text(part)));
    }

    // The container's name is not the image's.
    private Optional<String> ofContainer(String part) {
        return OWN_PARTS.contains(part) ? container.text(part) : Optional.empty();
    }

    /** Whether something stands for the image that says no name. */
    public boolean isImageUnreadable() {
        boolean named = container.get(IMAGE).filter(n -> !n.isNull()).isPresent() || set.reach(IMAGE);
        return named && image().isEmpty();
    }

    /** What of its command line and environment parameters set: a change to the values could not be relied on. */
    public List<String> setBeside() {
        return Stream.of("command", "args", "env").filter(set::reach).toList();
    }

    /** The names of the variables in its environment. */
    public Stream<String> variableNames() {
        Stream<String> named = set.below("env").values().entrySet().stream()
                .filter(v -> v.getKey().size() == 2 && v.getKey().get(1).equals("name"))
                .map(Map.Entry::getValue)
                .sorted();
        return Stream.concat(ChartVariables.namesIn(container), named);
    }

    /** The arguments that parameters set or replace. */
    public Stream<String> setArguments() {
        return set.below("args").texts();
    }
}
