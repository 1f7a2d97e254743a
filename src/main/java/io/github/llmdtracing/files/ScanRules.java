package io.github.llmdtracing.files;

import java.nio.file.Path;
import java.util.List;

/**
 * What a scan leaves out, besides {@code .git}, which is Git's own in every tree.
 *
 * @param excluded directories and files that are never read, as real paths
 * @param likeGit whether hidden directories and what Git ignores are left out too
 */
public record ScanRules(List<Path> excluded, boolean likeGit) {
    /** Copies the list. */
    public ScanRules {
        excluded = excluded.stream()
                .map(p -> SourceRoots.nearestReal(p.toAbsolutePath().normalize()))
                .toList();
    }

    /** For sources that were named: all that stands in them, but for the given places. */
    public static ScanRules everythingBut(List<Path> excluded) {
        return new ScanRules(excluded, false);
    }

    /**
     * For a bare directory without a POM: no hidden directories, nothing that Git ignores, none of the given places.
     */
    public static ScanRules likeGitBut(List<Path> excluded) {
        return new ScanRules(excluded, true);
    }
}
