package io.github.llmdtracing.helm;

import io.github.llmdtracing.helm.LayeredValues.Found;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The image of an endpoint picker, as charts' values name it: {@code hub, name, tag} (inferencepool up to 1.4.0) or {@code registry,
 * repository, tag} (1.5.0, routerlib).
 */
final class EndpointPickerImage {
    /** From which version on the program knows {@code --tracing} (contract: GAIE 1.1.0; llm-d-inference-scheduler 0.4, on GAIE 1.2). */
    private static final Map<String, ChartVersion> FIRST_TRACING = Map.of(
            "epp", ChartVersion.of(1, 1, 0),
            "llm-d-inference-scheduler", ChartVersion.of(0, 4, 0),
            "llm-d-router-endpoint-picker", ChartVersion.of(0, 9, 0),
            "bbr", ChartVersion.of(1, 5, 0));

    private EndpointPickerImage() {}

    /** Why the image below {@code path} cannot be traced. */
    static Optional<ValuesProblem> problem(LayeredValues values, String... path) {
        return values.find(path).flatMap(found -> reason(values, path).map(why -> problem(found, path, why)));
    }

    private static Optional<String> reason(LayeredValues values, String... path) {
        String repository = Stream.of("repository", "name")
                .flatMap(k -> values.text(with(path, k)).stream())
                .collect(Collectors.joining("/"));
        String name = ProjectPath.name(repository);
        if (name.equals("lwepp")) {
            return Optional.of("lwepp has no tracing.");
        }
        Optional<ChartVersion> version = values.text(with(path, "tag")).flatMap(ImageName::ofTag);
        return Optional.ofNullable(FIRST_TRACING.get(name))
                .filter(first -> version.filter(v -> v.compareTo(first) < 0).isPresent())
                .map(first -> name + " has no tracing before " + first + ".");
    }

    private static String[] with(String[] path, String key) {
        return Stream.concat(Stream.of(path), Stream.of(key)).toArray(String[]::new);
    }

    private static ValuesProblem problem(Found found, String[] path, String why) {
        return new ValuesProblem(
                ValuesProblem.Kind.BLOCKS,
                found.view().tree().location(found.node()),
                String.join(".", path),
                "this image cannot be traced",
                why + " It would stop at the flag --tracing.",
                "Use a newer image.");
    }

    /** The variables of the user's own list that the chart writes too. */
    static List<ValuesProblem> repeated(LayeredValues values, String section, String... path) {
        return values.items(path)
                .flatMap(item -> item.node().asMapping().flatMap(m -> m.text("name")).stream()
                        .filter(ChartVariables::isWrittenByPickerChart)
                        .map(name -> repeated(item, name, section, String.join(".", path))))
                .toList();
    }

    private static ValuesProblem repeated(Found item, String name, String section, String list) {
        return new ValuesProblem(
                ValuesProblem.Kind.REPEATED_VARIABLE,
                item.view().tree().location(item.node()),
                list,
                name + " would stand twice in the container",
                "The chart writes " + name + " itself when tracing is enabled, and appends this list to its own.",
                "Take " + name + " out of " + list + " and set it in " + section
                        + (name.toUpperCase(Locale.ROOT).endsWith("ENDPOINT") ? ".otelExporterEndpoint" : "") + ".");
    }
}
