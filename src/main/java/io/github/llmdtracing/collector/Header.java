package io.github.llmdtracing.collector;

import java.util.Optional;

/**
 * A header that goes with all that is sent.
 *
 * @param name as {@code authorization}
 * @param text the value, or what stands before the secret, as {@code "Bearer "}
 * @param secret where the rest of the value is, if it is one
 */
public record Header(String name, String text, Optional<SecretKey> secret) {}
