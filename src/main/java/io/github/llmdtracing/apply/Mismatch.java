package io.github.llmdtracing.apply;

/**
 * The first difference between what was planned and what came out.
 *
 * @param offset where, in the text as read
 * @param problem what differs, as a sentence
 */
record Mismatch(int offset, String problem) {}
