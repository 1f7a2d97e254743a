package io.github.llmdtracing.report;

import java.util.regex.Pattern;

/**
 * A long run of letters and digits, asked whether chance wrote it. Paths, host names and the names of models are long too, and not random: their
 * parts are short, or hold few digits.
 *
 * @param text the run, of the characters of Base64, the URL-safe ones included (RFC 4648)
 */
record RandomRun(String text) {
    /** The shortest that is asked about: 128 bits in hexadecimal digits. */
    static final int SHORTEST = 32;

    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{32,}");
    private static final Pattern LOWER = Pattern.compile("[a-z0-9]{36,}");
    private static final Pattern LONG_PART = Pattern.compile("[A-Za-z0-9+]{20,}");
    /** Words that are written together, as the kinds of Kubernetes are: {@code LLMInferenceServiceConfig}. */
    private static final Pattern WORDS = Pattern.compile("[A-Z]{0,4}(?:[A-Z][a-z]{2,})+");

    boolean isRandom() {
        return HEX.matcher(text).matches() || isRandomLower() || isBase64();
    }

    private boolean isRandomLower() {
        return LOWER.matcher(text).matches() && count('0', '9') >= 4;
    }

    private boolean isBase64() {
        return hasLongPart() && count('0', '9') >= 3 && count('A', 'Z') >= 3 && count('a', 'z') >= 3;
    }

    private boolean hasLongPart() {
        return LONG_PART
                .matcher(text)
                .results()
                .anyMatch(part -> !WORDS.matcher(part.group()).matches());
    }

    private long count(char from, char to) {
        return text.chars().filter(c -> c >= from && c <= to).count();
    }
}
