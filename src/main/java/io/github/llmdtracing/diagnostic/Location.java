package io.github.llmdtracing.diagnostic;

import io.github.llmdtracing.text.Position;
import io.github.llmdtracing.text.SourceText;
import java.util.Comparator;
import java.util.Optional;

/**
 * Where a finding is.
 *
 * @param file the file as people name it, relative and with forward slashes
 * @param position line and column; none when the file as a whole is meant
 * @param sourceLine the text of that line, for the excerpt under the message; none when there is none to show
 */
public record Location(String file, Optional<Position> position, Optional<String> sourceLine)
        implements Comparable<Location> {
    /** What stands in the place of a file where a setting was typed and no POM holds it. */
    public static final String COMMAND_LINE = "command line";

    private static final Comparator<Location> ORDER =
            Comparator.comparing(Location::file).thenComparing(l -> l.position().orElse(new Position(0, 0)));

    /** A file as a whole. */
    public static Location of(String file) {
        return new Location(file, Optional.empty(), Optional.empty());
    }

    /** The place of {@code offset} in a text; in the file around it where the text stands within another one. */
    public static Location of(SourceText text, int offset) {
        return text.host()
                .map(h -> of(h.text(), h.offsets().applyAsInt(offset)))
                .orElseGet(() -> inFile(text, offset));
    }

    private static Location inFile(SourceText text, int offset) {
        return new Location(text.path(), Optional.of(text.position(offset)), Optional.of(text.line(offset)));
    }

    /** Whether a file is meant, and not the command line. */
    public boolean isFile() {
        return !file.equals(COMMAND_LINE);
    }

    /** The same place without the text of its line, which nobody but the file's readers may see. */
    public Location withoutSourceLine() {
        return new Location(file, position, Optional.empty());
    }

    @Override
    public int compareTo(Location other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + position.map(p -> ":" + p).orElse("");
    }
}
