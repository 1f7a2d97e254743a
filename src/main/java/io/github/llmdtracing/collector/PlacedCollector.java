package io.github.llmdtracing.collector;

import java.util.List;

/**
 * A collector, and where its manifests go.
 *
 * @param directory the directory below that of all generated manifests; empty for that one itself
 * @param settings what is asked for
 */
public record PlacedCollector(String directory, CollectorSettings settings) {
    /** Its manifests, with names below the directory of all. */
    public List<GeneratedFile> files() {
        String prefix = directory.isEmpty() ? "" : directory + "/";
        return new CollectorManifests(settings)
                .files().stream()
                        .map(f -> new GeneratedFile(prefix + f.name(), f.text()))
                        .toList();
    }
}
