package io.github.llmdtracing.shell;

import io.github.llmdtracing.shell.WordPart.Literal;
import java.util.ArrayList;
import java.util.List;

/** Gathers the parts of a word; neighbouring plain characters become one part. */
final class PartCollector {
    private final Cursor in;
    private final List<WordPart> parts = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private int literalStart = -1;

    PartCollector(Cursor in) {
        this.in = in;
    }

    /** Takes characters that stand for {@code literal}: a plain one, or a backslash and what it quotes. */
    void literal(String literal, int length) {
        literalStart = literalStart < 0 ? in.at : literalStart;
        value.append(literal);
        in.at += length;
    }

    void literal() {
        literalStart = literalStart < 0 ? in.at : literalStart;
        value.append(in.next());
    }

    /** Ends the plain characters before a part that starts here. */
    void flush() {
        if (literalStart >= 0) {
            parts.add(new Literal(in.range(literalStart), value.toString()));
            value.setLength(0);
            literalStart = -1;
        }
    }

    void add(WordPart part) {
        parts.add(part);
    }

    List<WordPart> finish() {
        flush();
        return parts;
    }
}
