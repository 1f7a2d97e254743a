package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.collector.GeneratedFile;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.files.GeneratedDirectory;
import io.github.llmdtracing.files.SourceRoots;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes the manifests of collectors, and takes away those of an earlier run that are not wanted any more.
 *
 * @param request what is asked for
 */
public record CollectorGeneration(CollectorRequest request) {
    /**
     * What came of it.
     *
     * @param files what stands there now, as reports name it
     * @param findings what stood in the way
     */
    public record Generated(List<String> files, List<Finding> findings) {
        /** Copies the lists. */
        public Generated {
            files = List.copyOf(files);
            findings = List.copyOf(findings);
        }
    }

    /** Writes. */
    public Generated run() {
        SourceRoots.requireDirectory("collectorDirectory", request.directory());
        Map<String, String> wanted = request.collectors().stream()
                .flatMap(c -> c.files().stream())
                .collect(Collectors.toMap(GeneratedFile::name, GeneratedFile::text, (a, b) -> a, TreeMap::new));
        List<String> foreign = new GeneratedDirectory(request.directory(), GeneratedFile.MARK).write(wanted);
        List<String> written =
                foreign.isEmpty() ? wanted.keySet().stream().map(this::shown).toList() : List.of();
        return new Generated(
                written, foreign.stream().map(n -> inTheWay(shown(n))).toList());
    }

    private static Finding inTheWay(String file) {
        return Finding.of(
                FindingCode.FOREIGN_FILE,
                Location.of(file),
                "",
                "this file is not one of ours, and a manifest of the collector has this name",
                "What others wrote is not written over, so nothing was generated.",
                "Move the file, or choose another <collectorDirectory>.");
    }

    // No path of the machine: where the directory is elsewhere, its name says enough.
    private String shown(String name) {
        Path directory = request.directory();
        Path shown = directory.startsWith(request.project())
                ? request.project().relativize(directory)
                : directory.getFileName();
        return shown.resolve(name).toString().replace('\\', '/');
    }
}
