package io.github.llmdtracing.serving;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Images whose tags number one program in one way. The images of llm-d hold vLLM but count llm-d, those of vLLM count vLLM: two families of
 * one component.
 *
 * @param name a short name, unique, for messages
 * @param component the component that runs in these images when nothing else is started in them
 * @param patterns the images; none where only a version that somebody states can mean this family
 * @param stated the versions that mean this family when they are stated for an image that no pattern knows, as in the POM or an annotation; none
 *     where nobody speaks of the component in these numbers
 * @param withoutCommand the images of them that are known to have an entry point that starts the program, and no CMD: nothing is lost where
 *     a container gives them arguments
 */
public record ImageFamily(
        String name,
        String component,
        List<ImagePattern> patterns,
        Optional<VersionRange> stated,
        List<ImagePattern> withoutCommand) {
    /** A family; its patterns are copied. */
    public ImageFamily {
        patterns = List.copyOf(patterns);
        withoutCommand = List.copyOf(withoutCommand);
    }

    /** A family of whose images nobody knows whether they have a CMD. */
    public ImageFamily(String name, String component, List<ImagePattern> patterns, Optional<VersionRange> stated) {
        this(name, component, patterns, stated, List.of());
    }

    ImageFamily withoutCommand(String... published) {
        List<ImagePattern> images = Stream.of(published).map(ImagePattern::of).toList();
        return new ImageFamily(name, component, patterns, stated, images);
    }

    boolean hasNoCommand(ImageReference image) {
        return withoutCommand.stream().anyMatch(p -> p.matches(image));
    }

    /** Whether the image belongs to the family. */
    public boolean contains(ImageReference image) {
        return contains(image.fullName(), image);
    }

    /** The same, with the name at hand: one image is held against every pattern there is. */
    boolean contains(String fullName, ImageReference image) {
        for (ImagePattern pattern : patterns) {
            if (pattern.matches(fullName, image)) {
                return true;
            }
        }
        return false;
    }

    boolean speaksOf(Version version) {
        return stated.filter(range -> range.contains(version)).isPresent();
    }
}
