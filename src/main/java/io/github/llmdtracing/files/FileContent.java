package io.github.llmdtracing.files;

import io.github.llmdtracing.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What files hold, as a hash. */
public final class FileContent {
    /** Up to this many bytes a file is read at once, which is faster. */
    private static final int SMALL = 4 << 20;

    private FileContent() {}

    /**
     * The hash of a file, or of all files below a directory with their names: for the build of a program, a jar or its classes.
     *
     * @throws DiskException when something cannot be read
     */
    public static String hash(Path path) {
        try {
            return Files.isDirectory(path) ? directory(path) : hash(path, Files.size(path));
        } catch (IOException e) {
            throw DiskException.notRead(path, e);
        }
    }

    static String hash(Path file, long size) throws IOException {
        if (size <= SMALL) {
            return Sha256.of(Files.readAllBytes(file));
        }
        try (InputStream content = Files.newInputStream(file)) {
            return Sha256.of(content);
        }
    }

    private static String directory(Path directory) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> sorted = files.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
            for (Path file : sorted) {
                all.append(PathNames.of(directory, file)).append('\0').append(hash(file, Files.size(file)));
            }
        }
        return Sha256.of(all.toString());
    }
}
