package io.github.llmdtracing.apply;

import java.util.Optional;

/**
 * A file that has to be written, or removed.
 *
 * @param path the file as people name it, with forward slashes
 * @param content what it has to hold; none when it has to go
 */
public record FileWrite(String path, Optional<String> content) {}
