package io.github.llmdtracing.files;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an output directory knows between its opening and its closing.
 *
 * @param tree the sources
 * @param base the directory of the copies, as a real path
 * @param index where our files are remembered
 */
record OutputState(SourceTree tree, Path base, OutputIndex index) {
    /** Before the opening. */
    static OutputState none() {
        Path nowhere = Path.of("");
        SourceTree empty = new SourceTree(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        return new OutputState(empty, nowhere, new OutputIndex(nowhere, nowhere, Stream.of()));
    }

    Path target(SourceFile file) {
        return base.resolve(file.output());
    }
}
