package io.github.llmdtracing.helm;

import io.github.llmdtracing.kubernetes.ImageChange;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is done to the objects of a release after its chart made them, and before that to its values, where they hold templates.
 *
 * @param filled templates in the values, and what becomes of them
 * @param images the images that are set
 * @param unfollowed what else is changed
 */
public record PostRendering(Map<String, String> filled, List<ImageChange> images, List<Unfollowed> unfollowed) {
    /** Copies the collections. */
    public PostRendering {
        filled = Map.copyOf(new TreeMap<>(filled));
        images = List.copyOf(images);
        unfollowed = List.copyOf(unfollowed);
    }

    /** Nothing. */
    static PostRendering none() {
        return of(List.of(), List.of());
    }

    /** Changes that nothing here follows. */
    static PostRendering unfollowed(List<Unfollowed> changes) {
        return of(List.of(), changes);
    }

    /** Images that are set. */
    static PostRendering images(List<ImageChange> changes) {
        return of(changes, List.of());
    }

    /** What is done to the objects alone. */
    static PostRendering of(List<ImageChange> images, List<Unfollowed> unfollowed) {
        return new PostRendering(Map.of(), images, unfollowed);
    }

    /** This, where templates in the values are filled in before. */
    PostRendering filling(Map<String, String> templates) {
        return new PostRendering(templates, images, unfollowed);
    }

    /** This, and then that. */
    PostRendering then(PostRendering next) {
        return new PostRendering(
                filled,
                Stream.concat(images.stream(), next.images.stream()).toList(),
                Stream.concat(unfollowed.stream(), next.unfollowed.stream()).toList());
    }

    /** What an image becomes. */
    public String applied(String image) {
        String now = image;
        for (Map.Entry<String, String> template : filled.entrySet()) {
            now = now.replace(template.getKey(), template.getValue());
        }
        for (ImageChange change : images) {
            now = change.apply(now).orElse(now);
        }
        return now;
    }
}
