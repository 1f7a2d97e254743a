package io.github.llmdtracing.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/**
 * What goes into an archive.
 *
 * @param name its name there, with forward slashes
 * @param source the file as people name it, for findings
 * @param path where its bytes are
 * @param link the text of a symbolic link; none for a file
 */
public record ArchiveMember(String name, String source, Path path, Optional<String> link) {
    /** The order within an archive, the same on every machine. */
    public static final Comparator<ArchiveMember> ORDER = Comparator.comparing(ArchiveMember::name, PathNames.ORDER);

    /** A file. */
    public static ArchiveMember file(String name, String source, Path path) {
        return new ArchiveMember(name, source, path, Optional.empty());
    }

    /**
     * The bytes that stand on the disk.
     *
     * @throws DiskException when they cannot be read
     */
    public byte[] read() {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw DiskException.notRead(path, e);
        }
    }
}
