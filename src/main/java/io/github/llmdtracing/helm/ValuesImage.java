package io.github.llmdtracing.helm;

import io.github.llmdtracing.diagnostic.Location;
import java.util.List;
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

    /** The image at a path, whole or in parts. */
    static List<ValuesImage> switched(LayeredValues values, String... path) {
        return of(values, String.join(".", path), Use.SWITCHED, path);
    }

    static List<ValuesImage> of(LayeredValues values, String subject, Use use, String... path) {
        String text = values.text(path).orElseGet(() -> inParts(values, path));
        return values.place(path).map(at -> new ValuesImage(text, at, subject, use)).stream()
                .toList();
    }

    private static String inParts(LayeredValues values, String... path) {
        return new ImageParts(part -> values.text(
                        Stream.concat(Stream.of(path), Stream.of(part)).toList()))
                .joined()
                .orElse("");
    }
}
