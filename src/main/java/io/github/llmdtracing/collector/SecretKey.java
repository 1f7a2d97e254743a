package io.github.llmdtracing.collector;

/**
 * An entry of a Secret. Its value is known to the cluster alone.
 *
 * @param secret the Secret
 * @param key the entry
 */
public record SecretKey(String secret, String key) {}
