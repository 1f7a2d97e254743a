package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.collector.GeneratedFile;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.files.GeneratedDirectory;
import io.github.llmdtracing.files.SourceRoots;
import io.github.llmdtracing.report.patch.TextChange;
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
     * @param changes what was not as it should be
     */
    public record Generated(List<String> files, List<Finding> findings, List<TextChange> changes) {
        /** Nothing was looked at. */
        static final Generated NOTHING = new Generated(List.of(), List.of(), List.of());

        /** Copies the lists. */
        public Generated {
            files = List.copyOf(files);
            findings = List.copyOf(findings);
            changes = List.copyOf(changes);
        }
    }

    /** Writes. */
    public Generated run() {
        return generate(true);
    }

    /** Says what {@link #run} would do. */
    public Generated look() {
        return generate(false);
    }

    private Generated generate(boolean writes) {
        SourceRoots.requireDirectory("collectorDirectory", request.directory());
        GeneratedDirectory directory = new GeneratedDirectory(request.directory(), GeneratedFile.MARK);
        Map<String, String> wanted = wanted();
        GeneratedDirectory.Comparison comparison = directory.compare(wanted);
        if (writes) {
            directory.write(comparison);
        }
        return comparison.foreign().isEmpty() ? complete(wanted, comparison) : hindered(comparison);
    }

    private Map<String, String> wanted() {
        return request.collectors().stream()
                .flatMap(c -> c.files().stream())
                .collect(Collectors.toMap(GeneratedFile::name, GeneratedFile::text, (a, b) -> a, TreeMap::new));
    }

    private Generated complete(Map<String, String> wanted, GeneratedDirectory.Comparison comparison) {
        List<TextChange> changes = comparison.differences().stream()
                .map(d -> new TextChange(shown(d.name()), d.before(), d.after()))
                .toList();
        return new Generated(wanted.keySet().stream().map(this::shown).toList(), List.of(), changes);
    }

    private Generated hindered(GeneratedDirectory.Comparison comparison) {
        List<Finding> findings =
                comparison.foreign().stream().map(n -> inTheWay(shown(n))).toList();
        return new Generated(List.of(), findings, List.of());
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
