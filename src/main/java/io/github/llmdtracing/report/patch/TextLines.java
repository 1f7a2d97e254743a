package io.github.llmdtracing.report.patch;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a text as Git counts them: ended by a line feed, before which a carriage return belongs to the line.
 *
 * @param lines without line feeds; one that the last line lacks is marked, so that it differs from one that has it
 */
record TextLines(List<String> lines) {
    /** Stands behind a last line that no line feed ends. No text of a manifest has it. */
    private static final String NO_LINE_FEED = "\uFFFF";

    static TextLines of(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end));
            start = end + 1;
        }
        if (start < text.length()) {
            lines.add(text.substring(start) + NO_LINE_FEED);
        }
        return new TextLines(lines);
    }

    static boolean isEnded(String line) {
        return !line.endsWith(NO_LINE_FEED);
    }

    static String shown(String line) {
        return isEnded(line) ? line : line.substring(0, line.length() - NO_LINE_FEED.length());
    }
}
