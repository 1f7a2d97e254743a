package io.github.llmdtracing.collector;

import java.util.Optional;

/**
 * How a backend is trusted, and how it can trust us. Files are entries of one Secret, as cert-manager makes them.
 *
 * @param secret the Secret; none where the certificates of the image will do
 * @param authority the entry with the authority's certificate
 * @param certificate the entry with our own certificate
 * @param key the entry with our own private key
 * @param unverified whether the backend's certificate is not looked at
 */
public record TlsSettings(
        Optional<String> secret,
        Optional<String> authority,
        Optional<String> certificate,
        Optional<String> key,
        boolean unverified) {
    /** The certificates of the image. */
    public static TlsSettings usual() {
        return new TlsSettings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }
}
