package io.github.llmdtracing.serving;

import java.util.List;
import java.util.Optional;

/**
 * The POM's {@code images}, in their order.
 *
 * @param facts the first that matches counts
 */
public record ImageFacts(List<ImageFact> facts) {
    /** Facts; the list is copied. */
    public ImageFacts {
        facts = List.copyOf(facts);
    }

    /** Nobody says anything. */
    public static ImageFacts none() {
        return new ImageFacts(List.of());
    }

    /** What is said about an image. */
    public Optional<ImageFact> resolve(ImageReference image) {
        return facts.stream().filter(fact -> fact.images().matches(image)).findFirst();
    }
}
