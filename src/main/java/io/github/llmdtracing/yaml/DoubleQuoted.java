package io.github.llmdtracing.yaml;

import java.util.Locale;
import java.util.Map;

/** The escapes of double-quoted scalars (YAML 1.1 section 5.6). */
final class DoubleQuoted {
    private static final Map<Character, String> SHORT = Map.ofEntries(
            Map.entry('0', "\0"),
            Map.entry('a', "\u0007"),
            Map.entry('b', "\b"),
            Map.entry('t', "\t"),
            Map.entry('\t', "\t"),
            Map.entry('n', "\n"),
            Map.entry('v', "\u000b"),
            Map.entry('f', "\f"),
            Map.entry('r', "\r"),
            Map.entry('e', "\u001b"),
            Map.entry(' ', " "),
            Map.entry('"', "\""),
            Map.entry('/', "/"),
            Map.entry('\\', "\\"),
            Map.entry('N', "\u0085"),
            Map.entry('_', "\u00a0"),
            Map.entry('L', "\u2028"),
            Map.entry('P', "\u2029"));
    private static final Map<Character, Integer> HEX = Map.of('x', 2, 'u', 4, 'U', 8);

    private DoubleQuoted() {}

    /** What the escape at {@code at} (a backslash) means. */
    record Escape(String value, int length) {}

    static Escape escapeAt(String text, int at) {
        char kind = text.charAt(at + 1);
        Integer digits = HEX.get(kind);
        if (digits == null) {
            return new Escape(SHORT.getOrDefault(kind, ""), 2);
        }
        int codePoint = Integer.parseInt(text.substring(at + 2, at + 2 + digits), 16);
        return new Escape(Character.toString(codePoint), 2 + digits);
    }

    static String escape(String value) {
        StringBuilder out = new StringBuilder(value.length() + 8);
        value.codePoints().forEach(c -> out.append(escape(c)));
        return out.toString();
    }

    private static String escape(int codePoint) {
        return switch (codePoint) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            case '\r' -> "\\r";
            default ->
                isSpecial(codePoint) ? String.format(Locale.ROOT, "\\u%04x", codePoint) : Character.toString(codePoint);
        };
    }

    /** Whether a character is a control, a byte order mark, or one of the line breaks of YAML 1.1 that no editor shows. */
    static boolean isSpecial(int codePoint) {
        boolean lineBreak = codePoint == 0x85 || codePoint == 0x2028 || codePoint == 0x2029;
        return Character.isISOControl(codePoint) || lineBreak || codePoint >= 0xfeff && codePoint <= 0xffff;
    }
}
