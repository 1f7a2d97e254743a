package io.github.llmdtracing.serving;

import java.util.List;
import java.util.Optional;

/**
 * Images whose tags number one program in one way. The images of llm-d hold vLLM but count llm-d, those of vLLM count vLLM: two families of
 * one component.
 *
 * @param name a short name, unique, for messages
 * @param component the component that runs in these images when nothing else is started in them
 * @param patterns the images; none where only a version that somebody states can mean this family
 * @param stated the versions that mean this family when they are stated for an image that no pattern knows, as in the POM or an annotation; none
 *     where nobody speaks of the component in these numbers
 */
public record ImageFamily(String name, String component, List<ImagePattern> patterns, Optional<VersionRange> stated) {
    /** A family; its patterns are copied. */
    public ImageFamily {
        patterns = List.copyOf(patterns);
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
