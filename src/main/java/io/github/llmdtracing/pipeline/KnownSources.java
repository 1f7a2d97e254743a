package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.files.KnownTree;
import io.github.llmdtracing.files.SourceRoot;
import java.util.List;

/**
 * The sources of a run as it found them.
 *
 * @param roots where they are
 * @param known what stood there
 */
public record KnownSources(List<SourceRoot> roots, KnownTree known) {
    /** Copies the list. */
    public KnownSources {
        roots = List.copyOf(roots);
    }
}
