package io.github.llmdtracing.helm;

import io.github.llmdtracing.kubernetes.ImageChange;
import java.util.List;

/**
 * Something that deploys a directory of the tree, and what it changes on the way.
 *
 * @param deployer as people name it: {@code Application/prod}
 * @param directory the directory; {@code *} where a template stands that nothing here fills in
 * @param plain whether manifests without a kustomization are deployed as if they had one
 * @param images the images that it sets
 * @param unfollowed what else it changes
 */
public record DirectoryDeployment(
        String deployer, String directory, boolean plain, List<ImageChange> images, List<Unfollowed> unfollowed) {
    /** Copies the lists. */
    public DirectoryDeployment {
        images = List.copyOf(images);
        unfollowed = List.copyOf(unfollowed);
    }

    /** Whether it deploys a directory. */
    public boolean deploys(String other) {
        return directory.equals(other)
                || directory.contains("*")
                        && other.matches(
                                directory.replaceAll("[^*]+", "\\\\Q$0\\\\E").replace("*", "[^/]*"));
    }

    /** Whether it changes anything. */
    boolean changes() {
        return !images.isEmpty() || !unfollowed.isEmpty();
    }
}
