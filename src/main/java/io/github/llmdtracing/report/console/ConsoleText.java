package io.github.llmdtracing.report.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Text from somebody's file, made fit for a console: without characters that would move the cursor, colour the log or turn the writing.
 *
 * @param text one line; a control character is a blank
 */
public record ConsoleText(String text) {
    private static final String CUT = "...";

    /** Replaces what would do harm. */
    public ConsoleText {
        text = text.codePoints().allMatch(ConsoleText::isHarmless) ? text : harmless(text);
    }

    private static String harmless(String text) {
        return text.codePoints()
                .map(c -> isHarmless(c) ? c : ' ')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static boolean isHarmless(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    int length() {
        return text.codePointCount(0, text.length());
    }

    /** At most {@code width} columns; what is left out shows. */
    public String cut(int width) {
        return length() <= width ? text : columns(0, Math.max(0, width - CUT.length())) + CUT;
    }

    /** The last {@code width} columns, as of a path; what is left out shows. */
    String end(int width) {
        return length() <= width ? text : CUT + columns(length() - Math.max(0, width - CUT.length()), length());
    }

    /** Exactly {@code width} columns. */
    String column(int width) {
        String cut = cut(width);
        return cut + " ".repeat(Math.max(0, width - new ConsoleText(cut).length()));
    }

    /** The characters from column {@code from} to before column {@code to}, both from 0. */
    String columns(int from, int to) {
        int end = Math.min(to, length());
        int start = Math.min(from, end);
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }

    /** The words in lines, the first behind {@code first}, the others behind as many blanks. A word that is too long has a line for itself. */
    List<String> wrapped(String first) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        for (String word : text.strip().split("\\s+")) {
            if (line.length() > first.length() && line.length() + word.length() + 1 > ConsoleStyle.WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(first.length()));
            }
            line.append(line.length() > first.length() ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
