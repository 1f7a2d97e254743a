package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.files.SourceRoot;
import io.github.llmdtracing.files.SourceRoots;
import java.nio.file.Path;
import java.util.List;

/**
 * The generated collectors of a run over sources.
 *
 * @param request what the run is asked for
 */
record RequestedCollectors(EnrichmentRequest request) {
    /** Generates them, or says what would be generated; a run that takes tracing out takes them out as well. */
    CollectorGeneration.Generated generated(List<SourceRoot> roots) {
        CollectorGeneration generation = new CollectorGeneration(request.collectors());
        if (request.task().strips()) {
            return isOursToEmpty(roots)
                    ? new CollectorGeneration(request.collectors().withoutAny()).run()
                    : CollectorGeneration.Generated.NOTHING;
        }
        return request.task().writes() ? generation.run() : generation.look();
    }

    // Manifests among the sources are part of what enrich changed there; those in the output are not in the way.
    private boolean isOursToEmpty(List<SourceRoot> roots) {
        Path directory = SourceRoots.nearestReal(request.collectors().directory());
        return request.output().inPlace()
                && roots.stream().anyMatch(r -> directory.startsWith(r.path()))
                && !areInOutput();
    }

    /** Whether they are part of the output, and so no change of what stands anywhere else. */
    boolean areInOutput() {
        return request.collectors().directory().startsWith(request.output().directory());
    }
}
