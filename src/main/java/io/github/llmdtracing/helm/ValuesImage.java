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

    /**
     * The image at a path, whole or in parts.
     *
     * @param usual the name that the chart has by itself, where the values name a tag or a registry alone
     */
    static List<ValuesImage> switched(LayeredValues values, String usual, String... path) {
        return of(values, String.join(".", path), Use.SWITCHED, path).stream()
                .map(i -> i.named(usual, isNamed(values, path)))
                .toList();
    }

    /** The same image, changed behind the chart. */
    public ValuesImage with(PostRendering changes) {
        return new ValuesImage(changes.applied(text), location, subject, use);
    }

    private static boolean isNamed(LayeredValues values, String... path) {
        return values.text(path).isPresent()
                || Stream.of("repository", "name")
                        .anyMatch(part -> values.text(with(part, path))
                                .filter(v -> !v.isEmpty())
                                .isPresent());
    }

    private static List<String> with(String part, String... path) {
        return Stream.concat(Stream.of(path), Stream.of(part)).toList();
    }

    private ValuesImage named(String usual, boolean named) {
        int colon = text.lastIndexOf(':');
        String tag = colon > text.lastIndexOf('/') ? text.substring(colon) : "";
        return named ? this : new ValuesImage(usual + tag, location, subject, use);
    }

    static List<ValuesImage> of(LayeredValues values, String subject, Use use, String... path) {
        String text = values.text(path).orElseGet(() -> inParts(values, path));
        return values.place(path).map(at -> new ValuesImage(text, at, subject, use)).stream()
                .toList();
    }

    private static String inParts(LayeredValues values, String... path) {
        ImageParts parts = new ImageParts(part -> values.text(with(part, path)));
        return parts.joined()
                .orElseGet(
                        () -> values.text(with("tag", path)).map(t -> ":" + t).orElse(""));
    }
}
