package io.github.llmdtracing.yaml;

import java.util.Map;

/**
 * How strings are quoted in a part of a file: people write {@code name: HOME} beside {@code value: "/tmp"}.
 *
 * @param byKey how the values of a key are quoted in the items of lists
 * @param values how values of other keys are
 * @param items how strings in lists are
 */
record Quoting(Map<String, QuoteStyle> byKey, QuoteStyle values, QuoteStyle items) {
    static Quoting always(QuoteStyle style) {
        return new Quoting(Map.of(), style, style);
    }

    QuoteStyle forKey(String key) {
        return byKey.getOrDefault(key, values);
    }
}
