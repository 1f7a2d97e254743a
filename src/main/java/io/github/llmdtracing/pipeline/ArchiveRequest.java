package io.github.llmdtracing.pipeline;

import java.nio.file.Path;

/**
 * The archive that is asked for.
 *
 * @param file where it is written, absolute
 * @param secrets whether objects of kind Secret go in
 * @param seconds the time of all entries, since 1970 in UTC
 */
public record ArchiveRequest(Path file, boolean secrets, long seconds) {}
