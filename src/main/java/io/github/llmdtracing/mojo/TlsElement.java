package io.github.llmdtracing.mojo;

import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The element {@code <tls>} of a backend or of its storage. */
public final class TlsElement {
    /** The Secret that has the files, as cert-manager makes it. */
    @Parameter
    @Nullable
    String secret;

    /** The entry with the authority's certificate, as {@code ca.crt}. */
    @Parameter
    @Nullable
    String ca;

    /** The entry with our certificate, as {@code tls.crt}. */
    @Parameter
    @Nullable
    String certificate;

    /** The entry with our private key, as {@code tls.key}. */
    @Parameter
    @Nullable
    String key;

    /** Whether anybody's certificate is taken. */
    @Parameter(defaultValue = "false")
    boolean unverified;

    /** An element without content, for Maven to fill. */
    public TlsElement() {}
}
