package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.files.ScanRules;
import io.github.llmdtracing.files.SourceRoot;
import io.github.llmdtracing.files.SourceRoots;
import io.github.llmdtracing.files.SourceScanner;
import io.github.llmdtracing.files.SourceTree;
import java.nio.file.Path;
import java.util.List;

/**
 * The sources of a run, as they stand on the disk.
 *
 * @param selection which they are
 * @param output where the run writes; what stands there is no source
 */
record RequestedSources(SourceSelection selection, Output output) {
    static RequestedSources of(EnrichmentRequest request) {
        return new RequestedSources(request.sources(), request.output());
    }

    /**
     * The directories and files that are named.
     *
     * @throws io.github.llmdtracing.files.UnusableSourceException when one is not there, or lies in the way of the output
     */
    List<SourceRoot> roots() {
        List<SourceRoot> roots = SourceRoots.of(selection.project()).find(selection.named());
        SourceRoots.requireDirectory("outputDirectory", output.directory());
        if (!output.inPlace()) {
            SourceRoots.requireApart(roots, output.directory(), selection.likeGit() ? ours() : List.of());
        }
        return roots;
    }

    /** What stands in them now. */
    SourceTree scan() {
        return scan(roots());
    }

    SourceTree scan(List<SourceRoot> roots) {
        ScanRules rules = selection.likeGit() ? ScanRules.likeGitBut(ours()) : ScanRules.everythingBut(ours());
        return new SourceScanner(rules).scan(roots);
    }

    private List<Path> ours() {
        return List.of(output.directory());
    }
}
