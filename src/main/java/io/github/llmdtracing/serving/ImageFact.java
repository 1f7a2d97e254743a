package io.github.llmdtracing.serving;

import java.util.Optional;

/**
 * What somebody says about images that no rule knows: "this private image is vLLM 0.17".
 *
 * @param images which images
 * @param component what runs in them
 * @param version the version of the program, whatever the tags say; none where only the component is said
 */
public record ImageFact(ImagePattern images, String component, Optional<Version> version) {}
