package io.github.llmdtracing.yaml;

import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.text.TextEdit;
import io.github.llmdtracing.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A scalar's value and, piece by piece, where it stands in the file, so that a text inside a scalar (a script, a nested document) can
 * be edited in place.
 */
public final class ScalarContent {
    /** Orders a closing quote behind whatever else is put at the end. */
    static final int BEHIND = -1;

    private final YamlScalar scalar;
    private final List<Piece> pieces;
    private final String newLine;

    private ScalarContent(YamlScalar scalar, List<Piece> pieces, String newLine) {
        this.scalar = scalar;
        this.pieces = pieces;
        this.newLine = newLine;
    }

    /**
     * A stretch of the value and the stretch of the file that stands for it; where the lengths differ (an escape, a folded line
     * break) only the ends correspond.
     */
    record Piece(TextRange value, TextRange file) {
        boolean isExact() {
            return value.length() == file.length();
        }
    }

    /** The map of a scalar; none where value and file cannot be aligned with certainty. */
    public static Optional<ScalarContent> of(SourceText text, YamlScalar scalar) {
        ScalarAligner aligner = new ScalarAligner(text, scalar);
        return aligner.align().map(pieces -> new ScalarContent(scalar, pieces, aligner.newLine()));
    }

    /** The file offset of the character at {@code valueOffset}, for messages; the scalar's start where there is none. */
    public int fileOffset(int valueOffset) {
        return startOf(valueOffset).orElse(scalar.range().start());
    }

    /** Whether a line can be added to the value, as in a literal block scalar. */
    public boolean takesLines() {
        return scalar.style() == ScalarStyle.LITERAL || scalar.style() == ScalarStyle.TEXT;
    }

    /** Edits of the value as edits of the file; none where one of them falls on a place that is not exact. */
    public Optional<List<TextEdit>> inFile(List<TextEdit> onValue) {
        return inFile(onValue, scalar.style());
    }

    /** The same for a plain scalar that gets single quotes, because what is put in could not stand without. */
    Optional<List<TextEdit>> inNewQuotes(List<TextEdit> onValue) {
        return scalar.style() == ScalarStyle.PLAIN && !pieces.isEmpty()
                ? inFile(onValue, ScalarStyle.SINGLE_QUOTED).map(this::quoted)
                : Optional.empty();
    }

    private List<TextEdit> quoted(List<TextEdit> edits) {
        List<TextEdit> all = new ArrayList<>(List.of(quote(pieces.get(0).file().start())));
        all.addAll(edits);
        pieces.stream()
                .flatMap(p -> quotesIn(p).stream())
                .map(ScalarContent::quote)
                .forEach(all::add);
        all.add(TextEdit.insert(scalar.range().end(), "'", BEHIND));
        return all;
    }

    private static TextEdit quote(int at) {
        return TextEdit.insert(at, "'");
    }

    private List<Integer> quotesIn(Piece piece) {
        String value = piece.value().of(scalar.value());
        return IntStream.range(0, value.length())
                .filter(i -> value.charAt(i) == '\'')
                .mapToObj(i -> piece.file().start() + i)
                .toList();
    }

    private Optional<List<TextEdit>> inFile(List<TextEdit> onValue, ScalarStyle style) {
        List<TextEdit> result = new ArrayList<>();
        for (TextEdit edit : onValue.stream()
                .map(this::beforeLastLineEnd)
                .map(this::withoutIndentation)
                .toList()) {
            Optional<TextRange> range = inFile(edit.range());
            Optional<String> text = encode(edit.text(), style);
            if (range.isEmpty() || text.isEmpty()) {
                return Optional.empty();
            }
            result.add(new TextEdit(range.get(), text.get(), edit.depth()));
        }
        return Optional.of(result);
    }

    // Behind the last line there is no line yet: a line that goes there is written at the end of the last one.
    private TextEdit beforeLastLineEnd(TextEdit edit) {
        String value = scalar.value();
        boolean line = scalar.style() == ScalarStyle.LITERAL && edit.text().endsWith("\n") && value.endsWith("\n");
        return line && edit.range().equals(TextRange.at(value.length()))
                ? new TextEdit(
                        TextRange.at(value.length() - 1),
                        "\n" + edit.text().substring(0, edit.text().length() - 1),
                        edit.depth())
                : edit;
    }

    // Last lines go with the line end before them: behind their own there is no indentation that could take the place
    // of theirs.
    private TextEdit withoutIndentation(TextEdit edit) {
        String value = scalar.value();
        TextRange gone = edit.range();
        boolean last = scalar.style() == ScalarStyle.LITERAL && !gone.isEmpty() && gone.end() == value.length();
        boolean lines = last && gone.start() > 0 && value.charAt(gone.start() - 1) == '\n' && value.endsWith("\n");
        return lines && edit.text().isEmpty()
                ? new TextEdit(new TextRange(gone.start() - 1, gone.end() - 1), "", edit.depth())
                : edit;
    }

    private Optional<TextRange> inFile(TextRange range) {
        if (range.isEmpty()) {
            return endOf(range.start()).or(() -> startOf(range.start())).map(TextRange::at);
        }
        return startOf(range.start())
                .flatMap(start -> endOf(range.end()).filter(end -> end >= start).map(end -> new TextRange(start, end)));
    }

    // The file offset at which the value's character at v starts.
    private Optional<Integer> startOf(int v) {
        return pieceAt(v)
                .filter(p -> v < p.value().end())
                .filter(p -> p.isExact() || v == p.value().start())
                .map(p -> p.file().start() + v - p.value().start());
    }

    // The last that starts at or before the place: scripts have thousands of lines, and every word asks.
    private Optional<Piece> pieceAt(int v) {
        int low = 0;
        int high = pieces.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pieces.get(middle).value().start() <= v) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? Optional.empty() : Optional.of(pieces.get(low - 1));
    }

    // The file offset behind the value's character before v.
    private Optional<Integer> endOf(int v) {
        return pieces.stream()
                .filter(p -> p.value().start() < v && v <= p.value().end())
                .filter(p -> p.isExact() || v == p.value().end())
                .map(p -> p.isExact()
                        ? p.file().start() + v - p.value().start()
                        : p.file().end())
                .findFirst();
    }

    private Optional<String> encode(String text, ScalarStyle style) {
        return switch (style) {
            case LITERAL -> Optional.of(text.replace("\n", newLine));
            case TEXT -> Optional.of(text);
            case DOUBLE_QUOTED -> Optional.of(DoubleQuoted.escape(text));
            case SINGLE_QUOTED -> oneLine(text).map(t -> t.replace("'", "''"));
            case FOLDED -> oneLine(text);
            case PLAIN -> oneLine(text).filter(t -> !t.contains(": ") && !t.contains(" #"));
        };
    }

    private static Optional<String> oneLine(String text) {
        return Optional.of(text).filter(t -> t.indexOf('\n') < 0);
    }
}
