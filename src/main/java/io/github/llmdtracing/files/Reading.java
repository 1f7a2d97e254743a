package io.github.llmdtracing.files;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.text.SourceText;

/** What reading a file gave. */
public sealed interface Reading {
    /** The file. */
    SourceFile file();

    /**
     * A text, decoded without loss.
     *
     * @param file the file
     * @param text its characters, a byte order mark included
     */
    record Text(SourceFile file, SourceText text) implements Reading {}

    /**
     * No text could be had. The destination has the bytes all the same, where they could be read.
     *
     * @param file the file
     * @param finding why
     */
    record Unreadable(SourceFile file, Finding finding) implements Reading {}
}
