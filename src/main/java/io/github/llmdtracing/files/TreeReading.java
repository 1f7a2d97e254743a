package io.github.llmdtracing.files;

import io.github.llmdtracing.diagnostic.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a tree holds for planning; all other files are at their destination already.
 *
 * @param texts the files with a marker, in the order of their names
 * @param findings what could not be read or was not followed, those of the scan included
 * @param known the tree as it was read; nothing where not every file was
 */
public record TreeReading(List<Reading.Text> texts, List<Finding> findings, Optional<KnownTree> known) {
    /** Copies the lists. */
    public TreeReading {
        texts = List.copyOf(texts);
        findings = List.copyOf(findings);
    }

    /** This reading with files that were read besides. */
    public TreeReading and(List<Reading> more) {
        Stream<Reading.Text> further =
                more.stream().flatMap(r -> r instanceof Reading.Text text ? Stream.of(text) : Stream.of());
        Stream<Finding> unreadable =
                more.stream().flatMap(r -> r instanceof Reading.Unreadable u ? Stream.of(u.finding()) : Stream.of());
        return new TreeReading(
                Stream.concat(texts.stream(), further)
                        .sorted(Comparator.comparing(Reading.Text::file, SourceFile.ORDER))
                        .toList(),
                Stream.concat(findings.stream(), unreadable).sorted().toList(),
                known);
    }
}
