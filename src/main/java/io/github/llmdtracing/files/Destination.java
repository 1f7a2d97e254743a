package io.github.llmdtracing.files;

import java.io.InputStream;
import java.util.List;

/**
 * Where a run leaves its files. The order is: {@link #open}, any number of {@link #keep} by any number of threads,
 * {@link #settle}, {@link #write} once, {@link #close}. A run that must not go on after planning leaves out the last
 * two. Then sources are what they were, and in an output directory the copies of files without a marker are up to date,
 * those with one are what the last whole run made of them, and those whose source is gone are gone.
 */
public interface Destination {
    /**
     * Makes ready for the files of a tree.
     *
     * @throws DiskException when that fails
     */
    void open(SourceTree tree);

    /** Whether files that need no change are wanted at all; if not, they need not even be read. */
    boolean wantsUnchanged();

    /**
     * Takes a file as it is.
     *
     * @param mode who may do what with it
     * @throws DiskException when it cannot be written
     */
    void keep(SourceFile file, FileMode mode, byte[] content);

    /**
     * Takes a file as it is, too large to be in memory.
     *
     * @param mode who may do what with it
     * @throws DiskException when it cannot be read or written
     */
    void keep(SourceFile file, FileMode mode, InputStream content);

    /**
     * Ends the keeping; from now on whoever looks finds what was kept.
     *
     * @throws DiskException when that fails
     */
    void settle();

    /** Ends a run that failed before its files were settled. */
    void abandon();

    /**
     * Takes the files that were planned on.
     *
     * @throws DiskException when one cannot be written
     */
    void write(List<FileChange> changes);

    /**
     * Ends the run.
     *
     * @throws DiskException when that fails
     */
    void close();
}
