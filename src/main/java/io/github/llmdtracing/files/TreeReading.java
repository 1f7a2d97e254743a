package io.github.llmdtracing.files;

import io.github.llmdtracing.diagnostic.Finding;
import java.util.List;

/**
 * What a tree holds for planning; all other files are at their destination already.
 *
 * @param texts the files with a marker, in the order of their names
 * @param findings what could not be read or was not followed, those of the scan included
 */
public record TreeReading(List<Reading.Text> texts, List<Finding> findings) {
    /** Copies the lists. */
    public TreeReading {
        texts = List.copyOf(texts);
        findings = List.copyOf(findings);
    }
}
