package io.github.llmdtracing.helm;

import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.helm.LayeredValues.Found;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The image of a program that the section of a chart is for.
 *
 * @param text the image in one piece
 * @param location where the values name it
 * @param subject as people name it, {@code router.epp.image}
 * @param use what the chart does with it
 */
public record ValuesImage(String text, Location location, String subject, Use use) {
    /** What a chart does with an image. */
    public enum Use {
        /** It gets {@code --tracing=true} and the variables when the section is enabled. */
        SWITCHED,
        /** It gets the variables, where the chart has that, and never a flag (llm-d-modelservice 0.4.12 templates/_helpers.tpl). */
        ROUTING_PROXY
    }

    /**
     * The image below a path: {@code hub, name, tag} (inferencepool up to 1.4.0) or {@code registry, repository, tag} (1.5.0,
     * routerlib).
     */
    static List<ValuesImage> switched(LayeredValues values, String... path) {
        return values
                .find(path)
                .map(found -> of(found, text(values, path), String.join(".", path), Use.SWITCHED))
                .stream()
                .toList();
    }

    static ValuesImage of(Found found, String text, String subject, Use use) {
        return new ValuesImage(text, found.view().tree().location(found.node()), subject, use);
    }

    private static String text(LayeredValues values, String... path) {
        String name = Stream.of("registry", "hub", "repository", "name")
                .flatMap(k -> part(values, path, k).stream())
                .collect(Collectors.joining("/"));
        return name + part(values, path, "tag").map(t -> ":" + t).orElse("");
    }

    private static Optional<String> part(LayeredValues values, String[] path, String key) {
        return values.text(Stream.concat(Stream.of(path), Stream.of(key)).toArray(String[]::new));
    }
}
