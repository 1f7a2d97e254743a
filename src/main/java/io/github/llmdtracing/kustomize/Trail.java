package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The directories on the way to a kustomization. None may lie in one that comes later: kustomize takes even a directory further up
 * for a cycle (api/internal/loader/fileloader.go, errIfArgEqualOrHigher @v5.5).
 *
 * @param directories the first is the one that is built
 */
record Trail(List<String> directories) {
    static Trail of(String directory) {
        return new Trail(List.of(directory));
    }

    Trail to(String directory) {
        List<String> longer = new ArrayList<>(directories);
        longer.add(directory);
        return new Trail(List.copyOf(longer));
    }

    /** Whether a directory on the way is, or lies in, another one. */
    boolean isWithin(String directory) {
        return directories.stream().anyMatch(d -> RelativePath.contains(directory, d));
    }

    /**
     * A step to another directory.
     *
     * @param trail the way so far
     * @param place the document that names it
     * @param entry the entry
     */
    record Step(Trail trail, Place place, YamlNode entry) {
        /** The way with the step taken. */
        Trail to(String directory) throws StoppedException {
            if (trail.isWithin(directory)) {
                throw cycle(directory);
            }
            return trail.to(directory);
        }

        StoppedException cycle(String directory) {
            return new StoppedException(
                    BuildIssue.Kind.CYCLE, place, entry, (directory.isEmpty() ? "." : directory) + " uses itself");
        }
    }
}
