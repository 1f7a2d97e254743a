package io.github.llmdtracing.mojo;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.files.TextStore;
import io.github.llmdtracing.report.Baseline;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.logging.Log;

/**
 * The file of findings that are known; none need be there.
 *
 * @param path the file, absolute
 * @param update whether it is written anew first
 */
record BaselineFile(Path path, boolean update) {
    /** Says what is wrong with it. */
    void check(ElementScope scope) {
        File file = path.toFile();
        if (file.isDirectory()) {
            scope.wrong("baseline", path.toString(), "which is a directory; name a file in it, as baseline.txt");
        } else if (file.exists() && !file.canRead()) {
            scope.wrong("baseline", path.toString(), "which cannot be read; see who owns it, and what its mode allows");
        }
    }

    /** The findings, the known ones as information. */
    List<Finding> judged(List<Finding> findings, Log log) {
        TextStore store = new TextStore(path.resolveSibling(""));
        String name = String.valueOf(path.getFileName());
        if (update) {
            store.write(name, Baseline.of(findings).text());
        }
        Baseline known = Baseline.read(store.read(name).orElse(""));
        int stale = known.stale(findings);
        if (stale > 0) {
            log.info(name + " has " + stale
                    + " lines that no finding has any more; write it anew with -Dllmd.tracing.baseline.update");
        }
        return known.applyTo(findings);
    }
}
