package io.github.llmdtracing.files;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * One line of a {@code .gitignore} file, after gitignore(5) and the wildmatch.c of Git 2.39. Git compares bytes, so
 * lines and paths come with each byte as one character.
 *
 * @param regex what the path within the directory of the file must match as a whole
 * @param negated whether the line takes files in again
 * @param directoryOnly whether it means directories alone
 */
record GitIgnorePattern(Pattern regex, boolean negated, boolean directoryOnly) {
    private static final String SPECIAL = "\\.[]{}()<>*+-=!?^$|&~#";

    /** The pattern of a line; none for a blank line, a comment, and what Git cannot match either. */
    static Optional<GitIgnorePattern> of(String line) {
        String text = withoutTrailingBlanks(line);
        if (text.isEmpty() || text.startsWith("#")) {
            return Optional.empty();
        }
        boolean negated = text.startsWith("!");
        return parse(negated ? text.substring(1) : text, negated);
    }

    private static Optional<GitIgnorePattern> parse(String text, boolean negated) {
        boolean directoryOnly = text.endsWith("/");
        String glob = directoryOnly ? text.substring(0, text.length() - 1) : text;
        if (glob.isEmpty()) {
            return Optional.empty();
        }
        String anywhere = glob.contains("/") ? "" : "(?:.*/)?";
        try {
            return Optional.of(new GitIgnorePattern(
                    Pattern.compile(
                            anywhere + new Glob(glob.startsWith("/") ? glob.substring(1) : glob).regex(),
                            Pattern.DOTALL),
                    negated,
                    directoryOnly));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    private static String withoutTrailingBlanks(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == ' ' && !isEscaped(line, end - 1)) {
            end--;
        }
        return line.substring(0, end);
    }

    private static boolean isEscaped(String line, int at) {
        int backslashes = 0;
        while (at - backslashes > 0 && line.charAt(at - backslashes - 1) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    boolean matches(String path, boolean isDirectory) {
        return (isDirectory || !directoryOnly) && regex.matcher(path).matches();
    }

    /** A glob on its way to a regular expression. */
    private static final class Glob {
        private final String glob;
        private final StringBuilder regex = new StringBuilder();
        private int at;

        Glob(String glob) {
            this.glob = glob;
        }

        String regex() {
            while (at < glob.length()) {
                next();
            }
            return regex.toString();
        }

        private void next() {
            switch (glob.charAt(at)) {
                case '*' -> stars();
                case '?' -> append("[^/]", 1);
                case '[' -> bracket();
                case '\\' -> escape();
                default -> literal(glob.charAt(at++));
            }
        }

        private void append(String part, int consumed) {
            regex.append(part);
            at += consumed;
        }

        private void literal(char c) {
            if (SPECIAL.indexOf(c) >= 0) {
                regex.append('\\');
            }
            regex.append(c);
        }

        /** A backslash at the very end matches nothing. */
        private void escape() {
            if (at + 1 == glob.length()) {
                append("(?!)", 1);
                return;
            }
            literal(glob.charAt(at + 1));
            at += 2;
        }

        /**
         * Two stars and more cross directories only between slashes; elsewhere they are one. Git compares what stands
         * before the first special character by itself, so that behind it stars count as if they stood at the start.
         */
        private void stars() {
            int end = at;
            while (end < glob.length() && glob.charAt(end) == '*') {
                end++;
            }
            boolean opens = end - at >= 2 && (glob.startsWith("/", at - 1) || isPlain(glob.substring(0, at)));
            if (opens && glob.startsWith("/", end)) {
                append("(?:.*/)?", end + 1 - at);
            } else {
                append(opens && end == glob.length() ? ".*" : "[^/]*", end - at);
            }
        }

        private static boolean isPlain(String text) {
            return text.chars().noneMatch(c -> "*?[\\".indexOf(c) >= 0);
        }

        private void bracket() {
            int start = at + 1;
            boolean not = start < glob.length() && (glob.charAt(start) == '!' || glob.charAt(start) == '^');
            int end = closing(not ? start + 1 : start);
            if (end < 0) {
                append("(?!)", glob.length() - at);
                return;
            }
            regex.append("(?!/)[")
                    .append(not ? "^" : "")
                    .append(members(not ? start + 1 : start, end))
                    .append(']');
            at = end + 1;
        }

        /** The bracket that closes, behind a first one that is a member. */
        private int closing(int first) {
            int i = first < glob.length() && glob.charAt(first) == ']' ? first + 1 : first;
            while (i < glob.length() && glob.charAt(i) != ']') {
                int classEnd = glob.startsWith("[:", i) ? glob.indexOf(":]", i + 2) : -1;
                i = classEnd > 0 ? classEnd + 2 : i + (glob.charAt(i) == '\\' ? 2 : 1);
            }
            return i < glob.length() ? i : -1;
        }

        private String members(int from, int to) {
            StringBuilder members = new StringBuilder();
            for (int i = from; i < to; i++) {
                int classEnd = glob.startsWith("[:", i) ? glob.indexOf(":]", i + 2) : -1;
                if (classEnd > 0) {
                    members.append(posixClass(glob.substring(i + 2, classEnd)));
                    i = classEnd + 1;
                } else if (glob.charAt(i) == '-' && i > from && i + 1 < to) {
                    members.append('-');
                } else {
                    i += glob.charAt(i) == '\\' ? 1 : 0;
                    members.append(String.format(Locale.ROOT, "\\u%04x", (int) glob.charAt(i)));
                }
            }
            return members.toString();
        }

        private static String posixClass(String name) {
            return switch (name) {
                case "alnum" -> "\\p{Alnum}";
                case "alpha" -> "\\p{Alpha}";
                case "blank" -> "\\p{Blank}";
                case "cntrl" -> "\\p{Cntrl}";
                case "digit" -> "\\p{Digit}";
                case "graph" -> "\\p{Graph}";
                case "lower" -> "\\p{Lower}";
                case "print" -> "\\p{Print}";
                case "punct" -> "\\p{Punct}";
                case "space" -> "\\s";
                case "upper" -> "\\p{Upper}";
                case "xdigit" -> "\\p{XDigit}";
                default -> throw new PatternSyntaxException("no such class", name, 0);
            };
        }
    }
}
