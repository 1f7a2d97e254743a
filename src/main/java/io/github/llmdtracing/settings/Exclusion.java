package io.github.llmdtracing.settings;

import io.github.llmdtracing.diagnostic.Finding;
import java.util.function.Predicate;

/** What somebody wants left alone, one entry of the configuration. */
public sealed interface Exclusion {
    /** What is to be said where the entry turns out to leave nothing alone. */
    Finding unused();

    /**
     * Files that are not looked at.
     *
     * @param covers which, by their paths below the project
     * @param unused what is to be said where there are none
     */
    record OfFiles(Predicate<String> covers, Finding unused) implements Exclusion {}

    /**
     * Containers.
     *
     * @param pattern their names
     * @param unused what is to be said where there are none
     */
    record OfContainers(NamePattern pattern, Finding unused) implements Exclusion {}
}
