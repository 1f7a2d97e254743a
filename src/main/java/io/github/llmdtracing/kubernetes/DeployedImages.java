package io.github.llmdtracing.kubernetes;

import java.util.List;
import java.util.Optional;

/** What the images of an object become when whatever deploys it sets others. */
@FunctionalInterface
public interface DeployedImages {
    /**
     * What is set for an image; nothing where it stays as it is.
     *
     * @param image the image
     * @param written what it was in the files that it is made of
     */
    Optional<Setting> of(String image, List<String> written);

    /** Nothing is set. */
    static DeployedImages none() {
        return (image, written) -> Optional.empty();
    }

    /**
     * An image that is set.
     *
     * @param image the image; without a tag where several are set
     * @param source who sets it, for people
     * @param certain whether it is one
     */
    record Setting(String image, String source, boolean certain) {}
}
