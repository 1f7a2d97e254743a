package io.github.llmdtracing.verify;

/**
 * Why spans may be missing, as the configuration suggests.
 *
 * @param id a stable name, as {@code console-exporter}
 * @param text what is suspected, in a sentence
 * @param remedy what to do or type, in a sentence
 */
public record Cause(String id, String text, String remedy) {}
