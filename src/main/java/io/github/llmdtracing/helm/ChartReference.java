package io.github.llmdtracing.helm;

import java.util.Optional;

/**
 * A chart that is installed.
 *
 * @param name its name, without repository
 * @param version the version or constraint as written
 */
public record ChartReference(String name, Optional<String> version) {}
