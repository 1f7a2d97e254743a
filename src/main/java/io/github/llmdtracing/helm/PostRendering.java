package io.github.llmdtracing.helm;

import io.github.llmdtracing.kubernetes.ImageChange;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is done to the objects of a release after its chart made them.
 *
 * @param images the images that are set
 * @param unfollowed what else is changed
 */
public record PostRendering(List<ImageChange> images, List<Unfollowed> unfollowed) {
    /** Copies the lists. */
    public PostRendering {
        images = List.copyOf(images);
        unfollowed = List.copyOf(unfollowed);
    }

    /** Nothing. */
    static PostRendering none() {
        return new PostRendering(List.of(), List.of());
    }

    /** Changes that nothing here follows. */
    static PostRendering unfollowed(List<Unfollowed> changes) {
        return new PostRendering(List.of(), changes);
    }

    /** Images that are set. */
    static PostRendering images(List<ImageChange> changes) {
        return new PostRendering(changes, List.of());
    }

    /** This, and then that. */
    PostRendering then(PostRendering next) {
        return new PostRendering(
                Stream.concat(images.stream(), next.images.stream()).toList(),
                Stream.concat(unfollowed.stream(), next.unfollowed.stream()).toList());
    }

    /** What an image becomes. */
    public String applied(String image) {
        String now = image;
        for (ImageChange change : images) {
            now = change.apply(now).orElse(now);
        }
        return now;
    }
}
