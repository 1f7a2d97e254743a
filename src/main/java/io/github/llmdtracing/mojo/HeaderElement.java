package io.github.llmdtracing.mojo;

import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The element {@code <header>} of {@code <headers>}. */
public final class HeaderElement {
    /** The header, as {@code authorization}. */
    @Parameter(required = true)
    @Nullable
    String name;

    /** Its value, if that is no secret; or what stands before the secret, as {@code Bearer}. */
    @Parameter
    @Nullable
    String value;

    /** The Secret that has the value. */
    @Parameter
    @Nullable
    String secret;

    /** The entry of the Secret. */
    @Parameter
    @Nullable
    String key;

    /** An element without content, for Maven to fill. */
    public HeaderElement() {}
}
