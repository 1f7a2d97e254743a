package io.github.llmdtracing.helm;

import io.github.llmdtracing.yaml.YamlMapping;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Under what a part of a chart is installed: the first path of its {@code condition} that the values have, else its {@code tags}, of
 * which one has to hold (helm.sh, "Charts", tags and condition fields in dependencies; pkg/chartutil/dependencies.go of Helm 3).
 *
 * @param dependency what {@code Chart.yaml} says of the part
 */
record ChartCondition(YamlMapping dependency) {
    /**
     * Whether the values switch the part off. What is not known to be false holds.
     *
     * @param whole the chart around it
     * @param part the part, with its own values
     */
    boolean isFalse(HelmRelease whole, HelmRelease part) {
        LayeredValues around = LayeredValues.of(whole);
        LayeredValues inside = LayeredValues.of(part);
        Optional<String> condition = paths().flatMap(p -> around.text(p).or(() -> below(p, part, inside)).stream())
                .findFirst();
        return condition.map("false"::equals).orElseGet(() -> isFalseByTags(around));
    }

    private Stream<List<String>> paths() {
        return dependency.text("condition").stream()
                .flatMap(c -> Arrays.stream(c.split(",", -1)))
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .map(p -> List.of(p.split("\\.", -1)));
    }

    // What the part says of itself.
    private static Optional<String> below(List<String> path, HelmRelease part, LayeredValues inside) {
        String key = part.nesting().get(part.nesting().size() - 1);
        return path.size() > 1 && path.get(0).equals(key)
                ? inside.text(path.subList(1, path.size()))
                : Optional.empty();
    }

    private boolean isFalseByTags(LayeredValues around) {
        List<String> said = dependency.sequence("tags").stream()
                .flatMap(s -> s.items().stream())
                .flatMap(t -> t.text().stream())
                .flatMap(t -> around.text("tags", t).stream())
                .toList();
        return !said.isEmpty() && said.stream().allMatch("false"::equals);
    }
}
