package io.github.llmdtracing.report.patch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Gathers the lines of a patch, and hides secrets. */
final class PatchWriter {
    private static final String NO_LINE_FEED = "\\ No newline at end of file";

    private final UnaryOperator<String> mask;
    private final List<String> lines = new ArrayList<>();
    private boolean masked;

    /**
     * A writer.
     *
     * @param mask hides what is secret in a line, character by character
     */
    PatchWriter(UnaryOperator<String> mask) {
        this.mask = mask;
    }

    void head(String line) {
        lines.add(line);
    }

    /** A line of a file, with its sign. */
    void line(char sign, String line) {
        String shown = TextLines.shown(line);
        String hidden = mask.apply(shown);
        masked |= !hidden.equals(shown);
        lines.add(sign + hidden);
        if (!TextLines.isEnded(line)) {
            lines.add(NO_LINE_FEED);
        }
    }

    boolean isSecret(String line) {
        String shown = TextLines.shown(line);
        return !mask.apply(shown).equals(shown);
    }

    boolean isMasked() {
        return masked;
    }

    List<String> lines() {
        return lines;
    }
}
