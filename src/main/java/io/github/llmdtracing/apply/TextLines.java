package io.github.llmdtracing.apply;

import io.github.llmdtracing.text.SourceText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A text as lines, with what is needed to know a place again. */
final class TextLines {
    private static final int FAR = 1_000;

    private final SourceText text;
    private final int[] starts;
    private final String[] fingerprints;

    TextLines(SourceText text) {
        this.text = text;
        this.starts = starts(text);
        this.fingerprints = new String[starts.length];
    }

    private static int[] starts(SourceText text) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        int length = text.content().length();
        for (int at = text.lineEndAfter(0); at < length; at = text.lineEndAfter(at)) {
            at = text.skipLineEnd(at);
            starts.add(at);
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    int count() {
        return starts.length;
    }

    int start(int line) {
        return starts[line];
    }

    /** The offset of the line's end. */
    int end(int line) {
        return text.lineEndAfter(starts[line]);
    }

    String line(int line) {
        return text.content().substring(start(line), end(line));
    }

    int indentation(int line) {
        String content = line(line);
        return content.length() - content.stripLeading().length();
    }

    boolean isBlank(int line) {
        return line(line).isBlank();
    }

    int lineAt(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    @SuppressWarnings("NullAway") // filled on demand
    String fingerprint(int line) {
        if (fingerprints[line] == null) {
            fingerprints[line] = Fingerprint.of(line(line));
        }
        return fingerprints[line];
    }

    /** What stands around a stretch of the text. */
    Surroundings around(int from, int to) {
        int first = lineAt(from);
        int last = lineAt(to);
        List<String> above = part(text.content().substring(start(first), from));
        List<String> below = part(text.content().substring(Math.min(to, end(last)), end(last)));
        for (int i = first - 1; i >= 0 && above.size() < Surroundings.LINES_ABOVE; i--) {
            addLine(above, i);
        }
        for (int i = last + 1; i < count() && below.size() < Surroundings.LINES_BELOW; i++) {
            addLine(below, i);
        }
        boolean atLineEnd = from == end(first) && from < to;
        return new Surroundings(above, below, within(atLineEnd ? first + 1 : first));
    }

    // Nested by indentation, or as an item at the column of its key.
    private List<String> within(int line) {
        List<String> within = new ArrayList<>();
        int inner = line;
        for (int i = line - 1; i >= Math.max(0, line - FAR) && within.size() < Surroundings.LEVELS; i--) {
            if (!isBlank(i) && !line(i).strip().startsWith("#") && encloses(i, inner)) {
                within.add(fingerprint(i));
                inner = i;
            }
        }
        return within;
    }

    private boolean encloses(int outer, int inner) {
        int deeper = indentation(inner) - indentation(outer);
        return deeper > 0 || deeper == 0 && isItem(inner) && !isItem(outer);
    }

    private boolean isItem(int line) {
        String stripped = line(line).strip();
        return stripped.startsWith("- ") || stripped.equals("-");
    }

    private static List<String> part(String ofLine) {
        return new ArrayList<>(ofLine.isBlank() ? List.of() : List.of(Fingerprint.of(ofLine)));
    }

    private void addLine(List<String> lines, int line) {
        if (!isBlank(line)) {
            lines.add(fingerprint(line));
        }
    }
}
