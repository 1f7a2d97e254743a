package io.github.llmdtracing.mojo;

import io.github.llmdtracing.report.patch.PatchColours;
import io.github.llmdtracing.report.patch.UnifiedPatch;
import java.util.function.Consumer;

/**
 * Puts a patch into a log.
 *
 * @param line takes a line
 * @param coloured whether the console knows colours
 * @param most how many lines are shown
 */
record PatchLog(Consumer<String> line, boolean coloured, int most) {
    /**
     * Prints.
     *
     * @param file where the whole is
     */
    void print(UnifiedPatch patch, String file) {
        patch.lines().stream()
                .limit(most)
                .map(l -> coloured ? PatchColours.coloured(l) : l)
                .forEach(line);
        int more = patch.lines().size() - most;
        if (more > 0) {
            line.accept("... and " + more + " more lines; the whole is in " + file);
        }
        if (patch.isMasked()) {
            line.accept(
                    "What looks like a secret is hidden. A patch file with a hidden line cannot be applied; diff writes one that can"
                            + " be with -Dllmd.tracing.secretsInPatch.");
        }
    }
}
