package io.github.llmdtracing.mojo;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Files by their path below the project, as Maven's and Java's patterns name them: {@code *} for any characters but a slash, {@code ?} for
 * one, {@code **} for any number of directories, <code>{a,b}</code> for one of several. What matches a directory matches all that it holds.
 * The same on every system, unlike {@link java.nio.file.FileSystem#getPathMatcher}.
 */
final class PathPattern implements Predicate<String> {
    private final Pattern regex;

    private PathPattern(Pattern regex) {
        this.regex = regex;
    }

    /** A pattern that was checked: see {@link #problem}. */
    static PathPattern of(String text) {
        return new PathPattern(Pattern.compile(regex(trimmed(text)) + "(?:/.*)?"));
    }

    /** Why a text is no pattern; none where it is one. */
    static Optional<String> problem(String text) {
        if (text.contains("\\")) {
            return Optional.of("which has backslashes; write " + text.replace('\\', '/'));
        }
        if (text.startsWith("/") || text.matches("[A-Za-z]:.*")) {
            return Optional.of("which is absolute; write it as seen from the project's directory");
        }
        if (List.of(text.split("/")).contains("..")) {
            return Optional.of("which leads out of the project; write it as seen from the project's directory");
        }
        return hasPairedBraces(text) ? Optional.empty() : Optional.of("in which a brace has no partner");
    }

    private static boolean hasPairedBraces(String text) {
        return text.replaceAll("\\{[^{}]*}", "").chars().noneMatch(c -> c == '{' || c == '}');
    }

    private static String trimmed(String text) {
        String start = text.startsWith("./") ? text.substring(2) : text;
        return start.endsWith("/") ? start.substring(0, start.length() - 1) : start;
    }

    private static String regex(String pattern) {
        StringBuilder regex = new StringBuilder();
        boolean inBraces = false;
        for (int at = 0; at < pattern.length(); at++) {
            char c = pattern.charAt(at);
            if (pattern.startsWith("**", at)) {
                boolean directories = pattern.startsWith("**/", at);
                regex.append(directories ? "(?:.*/)?" : ".*");
                at += directories ? 2 : 1;
            } else {
                inBraces = c == '{' || inBraces && c != '}';
                regex.append(token(c, inBraces));
            }
        }
        return regex.toString();
    }

    private static String token(char c, boolean inBraces) {
        return switch (c) {
            case '*' -> "[^/]*";
            case '?' -> "[^/]";
            case '{' -> "(?:";
            case '}' -> ")";
            case ',' -> inBraces ? "|" : ",";
            default -> Pattern.quote(String.valueOf(c));
        };
    }

    @Override
    public boolean test(String path) {
        return regex.matcher(path).matches();
    }
}
