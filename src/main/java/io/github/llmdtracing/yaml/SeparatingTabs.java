package io.github.llmdtracing.yaml;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tabs between the tokens of a line, which YAML has (1.2.2, section 6.2) and SnakeYAML 2.7 refuses: its parser is shown a space in
 * their place. A tab that indents stays a fault, behind {@code -}, {@code ?} and {@code :} at the start of a line, too.
 */
final class SeparatingTabs {
    /** How many characters may be read once more for them, so that no file takes minutes. */
    static final long MOST_WORK = 50_000_000;

    private static final Pattern INDENTATION = Pattern.compile("\\s*([-?:]\\s+)*[-?:]?\\s*");

    private final StringBuilder text;
    private long work;

    SeparatingTabs(String text) {
        this.text = new StringBuilder(text);
    }

    /** The text with spaces in the place of the tabs at which the parser stopped; none where something else is the matter. */
    Optional<String> mended(int offset) {
        work += text.length();
        if (work > MOST_WORK || !isSeparation(offset)) {
            return Optional.empty();
        }
        for (int i = offset; i < text.length() && text.charAt(i) == '\t'; i++) {
            text.setCharAt(i, ' ');
        }
        return Optional.of(text.toString());
    }

    private boolean isSeparation(int offset) {
        boolean tab = offset < text.length() && text.charAt(offset) == '\t';
        return tab
                && !INDENTATION
                        .matcher(text.substring(lineStart(offset), offset))
                        .matches();
    }

    private int lineStart(int offset) {
        int start = offset;
        while (start > 0 && "\r\n".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }
}
