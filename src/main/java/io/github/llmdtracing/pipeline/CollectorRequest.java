package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.collector.PlacedCollector;
import java.nio.file.Path;
import java.util.List;

/**
 * Which manifests of collectors are asked for.
 *
 * @param project the project's directory; paths in reports are relative to it
 * @param directory where they go
 * @param collectors the collectors; none where manifests of an earlier run are only to be removed
 */
public record CollectorRequest(Path project, Path directory, List<PlacedCollector> collectors) {
    /** Copies the list. */
    public CollectorRequest {
        collectors = List.copyOf(collectors);
    }

    /** The same place, in which no manifest is to stand. */
    CollectorRequest withoutAny() {
        return new CollectorRequest(project, directory, List.of());
    }
}
