package io.github.llmdtracing.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Where the files of an output are put. Their paths are those within the output. */
interface OutputTree {
    void put(Path output, FileMode mode, byte[] content) throws IOException;

    void put(Path output, FileMode mode, InputStream content) throws IOException;

    /**
     * Ends the putting of many files at once.
     *
     * @return where single files are put from now on
     * @throws DiskException when that fails
     */
    OutputTree settle(SourceTree sources);

    /** Takes away what was put and not settled. */
    void abandon();
}
