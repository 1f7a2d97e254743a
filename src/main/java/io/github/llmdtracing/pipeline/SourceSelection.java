package io.github.llmdtracing.pipeline;

import java.nio.file.Path;
import java.util.List;

/**
 * Which sources a run reads.
 *
 * @param project the project's directory; paths in reports are relative to it
 * @param named the directories and files to read
 * @param likeGit whether hidden directories and what Git ignores are left out, as where nobody named a source
 */
public record SourceSelection(Path project, List<Path> named, boolean likeGit) {
    /** Copies the list. */
    public SourceSelection {
        named = List.copyOf(named);
    }

    /** The same project, of which nothing is read. */
    SourceSelection nothing() {
        return new SourceSelection(project, List.of(), likeGit);
    }
}
