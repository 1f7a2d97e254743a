package io.github.llmdtracing.helm;

import io.github.llmdtracing.text.SourceText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a helmfile that is not a template's control line, a comment or blank.
 *
 * @param text the helmfile
 * @param offset where its first character that is no blank stands
 * @param column how far it is indented
 * @param content what stands there, comments at the end taken off
 * @param branches the branches of conditions around it, the outermost first
 */
record HelmfileLine(SourceText text, int offset, int column, String content, List<Branch> branches) {
    private static final Pattern CONTROL =
            Pattern.compile("\\{\\{-?\\s*(?:(if|else|end|range|with|define|block)\\b)?.*?}}");
    private static final Pattern COMMENT = Pattern.compile("\\s#.*$");
    private static final Pattern QUOTED_KEY = Pattern.compile("^((?:- +)*)([\"'])([\\w.-]+)\\2:(?=\\s|$)");

    /**
     * One way through a condition.
     *
     * @param condition the offset at which the condition starts
     * @param number the number of the way; 0 for the first
     */
    record Branch(int condition, int number) {}

    static List<HelmfileLine> of(SourceText text) {
        Deque<Branch> open = new ArrayDeque<>();
        List<HelmfileLine> lines = new ArrayList<>();
        int length = text.content().length();
        for (int at = text.hasByteOrderMark() ? 1 : 0;
                at < length;
                at = Math.max(at + 1, text.skipLineEnd(text.lineEndAfter(at)))) {
            read(text, at, open, lines);
        }
        return HelmfileFlow.unfolded(text, lines);
    }

    private static void read(SourceText text, int lineStart, Deque<Branch> open, List<HelmfileLine> lines) {
        String line = text.content().substring(lineStart, text.lineEndAfter(lineStart));
        String content = line.strip();
        if (isControl(content)) {
            control(content, lineStart, open);
        } else if (!content.isEmpty() && !content.startsWith("#")) {
            int column = line.indexOf(content.charAt(0));
            lines.add(new HelmfileLine(text, lineStart + column, column, words(content), List.copyOf(open)));
        }
    }

    // A key is the same in quotes. What stands behind it keeps its place, where HelmfileFlow looks for it.
    private static String words(String content) {
        String words = COMMENT.matcher(content).replaceFirst("").strip();
        return QUOTED_KEY.matcher(words).replaceFirst("$1$3:  ").strip();
    }

    private static boolean isControl(String content) {
        return content.startsWith("{{")
                && CONTROL.matcher(content).replaceAll("").isBlank();
    }

    private static void control(String content, int offset, Deque<Branch> open) {
        Matcher words = CONTROL.matcher(content);
        while (words.find()) {
            String word = words.group(1) == null ? "" : words.group(1);
            switch (word) {
                case "if", "range", "with", "define", "block" -> open.addLast(new Branch(offset + words.start(), 0));
                case "end" -> open.pollLast();
                case "else" -> next(open);
                default -> {}
            }
        }
    }

    private static void next(Deque<Branch> open) {
        Branch last = open.pollLast();
        if (last != null) {
            open.addLast(new Branch(last.condition(), last.number() + 1));
        }
    }

    /** The line as it is said elsewhere, in the branches around it there. */
    HelmfileLine moved(int columns, List<Branch> around) {
        return new HelmfileLine(text, offset, column + columns, content, around);
    }

    HelmfileLine withContent(String other) {
        return new HelmfileLine(text, offset, column, other, branches);
    }

    /** The branches without the outermost ones. */
    List<Branch> branchesWithin(int outside) {
        return branches.subList(Math.min(outside, branches.size()), branches.size());
    }

    boolean isItem() {
        return content.startsWith("- ") || content.equals("-");
    }

    /** The line as it stands behind the dash. */
    HelmfileLine behindDash() {
        String rest = content.substring(1).stripLeading();
        int moved = content.length() - rest.length();
        return new HelmfileLine(text, offset + moved, column + moved, rest, branches);
    }

    /** The key of a line {@code key: value}; empty when it is none. */
    String key() {
        Matcher key = Pattern.compile("([\\w.-]+):(?:\\s.*)?").matcher(content);
        return key.matches() ? key.group(1) : "";
    }

    /** What stands behind the key, without quotes. */
    String value() {
        return unquoted(content.substring(key().length() + 1).strip());
    }

    static String unquoted(String text) {
        boolean quoted = text.length() > 1
                && (text.startsWith("\"") && text.endsWith("\"") || text.startsWith("'") && text.endsWith("'"));
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
