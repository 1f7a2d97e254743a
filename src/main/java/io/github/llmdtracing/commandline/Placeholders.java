package io.github.llmdtracing.commandline;

import java.util.Map;

/** What is replaced in a manifest before it reaches the cluster, and what will stand there as far as that is known. */
public interface Placeholders {
    /** The text with what is known in its place; the rest stays as it is. */
    String filledIn(String text);

    /** What is known, by name. */
    Map<String, String> values();

    /** Of a manifest that is applied as it stands. */
    static Placeholders none() {
        return new Placeholders() {
            @Override
            public String filledIn(String text) {
                return text;
            }

            @Override
            public Map<String, String> values() {
                return Map.of();
            }
        };
    }
}
