package io.github.llmdtracing.mojo;

import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The element {@code <image>} of {@code <images>}. */
public final class ImageElement {
    /** The image, or a pattern: the last parts of its path, {@code *} for any characters within a part, {@code **} for any at all. */
    @Parameter(required = true)
    @Nullable
    String name;

    /** The component that runs in it, as {@code vllm}. */
    @Parameter(required = true)
    @Nullable
    String component;

    /** The version of that component, whatever the tag says. */
    @Parameter
    @Nullable
    String version;

    /** An element without content, for Maven to fill. */
    public ImageElement() {}
}
