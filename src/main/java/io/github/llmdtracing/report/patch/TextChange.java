package io.github.llmdtracing.report.patch;

import java.util.Comparator;
import java.util.Optional;

/**
 * A file that is, or would be, made, changed or removed.
 *
 * @param path the file as people name it, with forward slashes
 * @param before what stands there; none where there is no file
 * @param after what shall stand there; none where the file goes
 */
public record TextChange(String path, Optional<String> before, Optional<String> after)
        implements Comparable<TextChange> {
    private static final Comparator<TextChange> ORDER = Comparator.comparing(TextChange::path);

    /** A file that has another text afterwards. */
    public static TextChange of(String path, String before, String after) {
        return new TextChange(path, Optional.of(before), Optional.of(after));
    }

    /** Whether anything differs. */
    public boolean isChange() {
        return !before.equals(after);
    }

    @Override
    public int compareTo(TextChange other) {
        return ORDER.compare(this, other);
    }
}
