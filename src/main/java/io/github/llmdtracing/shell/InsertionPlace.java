package io.github.llmdtracing.shell;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where text is inserted, and the quoting it will stand in.
 *
 * @param offset the place in the whole script
 * @param quoting from the outermost to the innermost; empty in ordinary script text
 */
record InsertionPlace(int offset, List<Quoting> quoting) {
    InsertionPlace within(Quoting inner) {
        return new InsertionPlace(
                offset, Stream.concat(quoting.stream(), Stream.of(inner)).toList());
    }
}
