package io.github.llmdtracing.report;

import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.text.Position;
import java.util.Comparator;
import java.util.List;

/**
 * What enrich changes in a source file, exact to the character.
 *
 * @param location what it is for: a container, or the place itself
 * @param subject as messages name it
 * @param changes what it does, in words
 * @param replacements in the order of their places, none touching another; none where the texts may not be shown
 */
public record SourceFix(Location location, String subject, String changes, List<Replacement> replacements)
        implements Comparable<SourceFix> {
    private static final Comparator<SourceFix> ORDER =
            Comparator.comparing(SourceFix::location).thenComparing(SourceFix::subject);

    /** Copies the list. */
    public SourceFix {
        replacements = List.copyOf(replacements);
    }

    /**
     * A part of the file and what takes its place.
     *
     * @param start where it starts
     * @param end the place behind its last character; the start where something is only put in
     * @param text what stands there afterwards, line ends included
     */
    public record Replacement(Position start, Position end, String text) {}

    @Override
    public int compareTo(SourceFix other) {
        return ORDER.compare(this, other);
    }
}
