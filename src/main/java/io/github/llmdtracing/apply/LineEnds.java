package io.github.llmdtracing.apply;

import io.github.llmdtracing.text.SourceText;
import java.util.List;

/**
 * Line ends that Git may have given a file since: those of the system that it is checked out on ({@code core.autocrlf}, {@code eol} in
 * {@code .gitattributes}). The file is the same for all that.
 *
 * @param end the line end
 */
record LineEnds(String end) {
    static final LineEnds LF = new LineEnds("\n");
    static final List<LineEnds> ALL = List.of(LF, new LineEnds("\r\n"));

    /** The ends of a text. */
    static LineEnds of(SourceText text) {
        return new LineEnds(text.lineEnd());
    }

    String in(String text) {
        return text.replace("\r\n", "\n").replace("\n", end);
    }

    SourceText in(SourceText text) {
        return text.withContent(in(text.content()));
    }
}
