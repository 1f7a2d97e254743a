package io.github.llmdtracing.yaml;

import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.text.TextRange;

/**
 * The line that starts a block scalar (YAML 1.1 section 9.2).
 *
 * @param indicator the offset of {@code |} or {@code >}
 * @param chomping {@code +}, {@code -}, or a blank for clip
 * @param chompingOffset the offset of the chomping indicator; for clip, the place where one would stand
 * @param bodyStart the offset of the first line of the content, or the end of the text
 */
record BlockScalarHeader(int indicator, char chomping, int chompingOffset, int bodyStart) {
    static BlockScalarHeader of(String text, int start) {
        int indicator = skipProperties(text, start);
        int at = indicator + 1;
        char chomping = ' ';
        int chompingOffset = at;
        while (at < text.length() && "+-123456789".indexOf(text.charAt(at)) >= 0) {
            if (!Character.isDigit(text.charAt(at))) {
                chomping = text.charAt(at);
                chompingOffset = at;
            }
            at++;
        }
        return new BlockScalarHeader(indicator, chomping, chomping == ' ' ? at : chompingOffset, nextLine(text, at));
    }

    private static int skipProperties(String text, int start) {
        int at = start;
        while (text.charAt(at) == '&' || text.charAt(at) == '!') {
            at = skip(text, skip(text, at, false), true);
        }
        return at;
    }

    private static int skip(String text, int from, boolean blanks) {
        int at = from;
        while (Character.isWhitespace(text.charAt(at)) == blanks) {
            at++;
        }
        return at;
    }

    static int nextLine(String text, int from) {
        int at = lineEnd(text, from);
        if (text.startsWith("\r\n", at)) {
            return at + 2;
        }
        return Math.min(at + 1, text.length());
    }

    static int lineEnd(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    /** The column from which an explicit indentation indicator counts; 0 where there is none. */
    static int keyIndentation(SourceText text, YamlScalar scalar) {
        BlockScalarHeader header = of(text.content(), scalar.token().start());
        String indicators = text.content()
                .substring(
                        header.indicator + 1,
                        Math.min(header.indicator + 3, text.content().length()));
        int explicit =
                indicators.chars().filter(Character::isDigit).map(c -> c - '0').sum();
        return explicit == 0
                ? 0
                : Math.max(0, header.indentation(text.content(), scalar.token().end(), scalar.value()) - explicit);
    }

    boolean keeps() {
        return chomping == '+';
    }

    /** Where the content of the block scalar in {@code token} ends: trailing blank lines that chomping drops do not belong to it. */
    static int contentEnd(String text, TextRange token, String value) {
        BlockScalarHeader header = of(text, token.start());
        if (header.keeps()) {
            return token.end();
        }
        return value.isEmpty() ? lineEnd(text, header.indicator) : lastContentLineEnd(text, header, token, value);
    }

    // Trailing lines of nothing but blanks are no content, unless they are longer than the indentation.
    private static int lastContentLineEnd(String text, BlockScalarHeader header, TextRange token, String value) {
        int indentation = header.indentation(text, token.end(), value);
        int end = token.end();
        int line = lineStart(text, end);
        while (line > header.bodyStart
                && (line == end || isBlank(text, line) && lineEnd(text, line) - line <= indentation)) {
            end = line - 1;
            line = lineStart(text, end);
        }
        return lineEnd(text, line);
    }

    /** By how many columns the lines are indented in the file, more than in the value; less than 0 where no line shows it. */
    int indentation(String text, int end, String value) {
        int line = bodyStart;
        while (line < end && isBlank(text, line)) {
            line = nextLine(text, line);
        }
        String first = value.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
        return first.isEmpty() ? -1 : spaces(text, line) - spaces(first, 0);
    }

    static int lineStart(String text, int from) {
        int at = from;
        while (at > 0 && text.charAt(at - 1) != '\n' && text.charAt(at - 1) != '\r') {
            at--;
        }
        return at;
    }

    static boolean isBlank(String text, int line) {
        return text.substring(line, lineEnd(text, line)).isBlank();
    }

    static int spaces(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at - from;
    }
}
