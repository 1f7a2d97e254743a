package io.github.llmdtracing.helm;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Paths in which something stands for others. */
final class Wildcards {
    /** What a template becomes, and the stars of a shell. */
    private static final Pattern OPEN = Pattern.compile("\\{\\{.*?}}|\\*\\*/|\\*\\*|\\*|\\?");

    private Wildcards() {}

    /** Whether a path is one of these. */
    static boolean isIn(String path) {
        return OPEN.matcher(path).find();
    }

    /** What fits a path: a template and a star stand for what is within one folder, two stars for folders too. */
    static Pattern pattern(String path) {
        return Pattern.compile(quoted(path, OPEN, Wildcards::meaning));
    }

    private static String meaning(String found) {
        return switch (found) {
            case "**/" -> "(?:.*/)?";
            case "**" -> ".*";
            case "?" -> "[^/]";
            default -> "[^/]*";
        };
    }

    /** A pattern for a text in which some parts have a meaning. */
    static String quoted(String text, Pattern parts, UnaryOperator<String> meaning) {
        StringBuilder pattern = new StringBuilder();
        Matcher part = parts.matcher(text);
        int from = 0;
        while (part.find()) {
            pattern.append(Pattern.quote(text.substring(from, part.start()))).append(meaning.apply(part.group()));
            from = part.end();
        }
        return pattern.append(Pattern.quote(text.substring(from))).toString();
    }
}
