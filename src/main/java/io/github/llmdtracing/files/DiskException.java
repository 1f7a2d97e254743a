package io.github.llmdtracing.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The disk did not do what was asked of it. The message names the file and says what stands there now. */
public final class DiskException extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    private DiskException(String message, IOException cause) {
        super(message, cause);
    }

    /** A file could not be written; what stood there before stands there still. */
    static DiskException notWritten(Path file, IOException cause) {
        return new DiskException(
                "cannot write " + file + ": " + words(cause) + "; the file is as it was before", cause);
    }

    /** A file or directory could not be read. */
    static DiskException notRead(Path file, IOException cause) {
        return new DiskException("cannot read " + file + ": " + words(cause), cause);
    }

    /** What went wrong, without the path that the JDK puts before it. */
    static String words(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "there is no such file or directory";
        }
        if (cause instanceof FileAlreadyExistsException file) {
            return file.getFile() + " is a file, where a directory has to be";
        }
        return cause instanceof AccessDeniedException ? "permission denied" : reason(cause);
    }

    private static String reason(IOException cause) {
        String reason = cause instanceof FileSystemException failure ? failure.getReason() : cause.getMessage();
        return reason == null ? cause.getClass().getSimpleName() : reason;
    }
}
