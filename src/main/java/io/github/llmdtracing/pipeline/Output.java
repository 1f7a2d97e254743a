package io.github.llmdtracing.pipeline;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a run writes.
 *
 * @param directory where copies and reports go
 * @param inPlace whether the sources themselves change
 * @param archive the archive of what the run leaves; none where none is asked for
 */
public record Output(Path directory, boolean inPlace, Optional<ArchiveRequest> archive) {
    /** An output without an archive. */
    public Output(Path directory, boolean inPlace) {
        this(directory, inPlace, Optional.empty());
    }

    /** The same place, with an archive where one is asked for. */
    Output with(Optional<ArchiveRequest> wanted) {
        return new Output(directory, inPlace, wanted);
    }

    /** Where reports go. */
    Path reports() {
        return directory.resolve("reports");
    }
}
