package io.github.llmdtracing.report;

/**
 * The files that did not change.
 *
 * @param copied files that stay as they are
 * @param unreadable files that could not be read or understood; a finding says why for each
 */
public record FileCounts(int copied, int unreadable) {}
