package io.github.llmdtracing.files;

import io.github.llmdtracing.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** What files hold, as a hash. */
public final class FileContent {
    /** Up to this many bytes a file is read at once, which is faster. */
    private static final int SMALL = 4 << 20;

    private FileContent() {}

    /**
     * The hash of a program: of all files below a directory with their names, or of what a jar's own directory says of its entries, their
     * CRC-32 among it. To read all of a jar would take longer than to look at the sources.
     *
     * @throws DiskException when something cannot be read
     */
    public static String ofProgram(Path program) {
        try {
            return Files.isDirectory(program) ? directory(program) : jar(program);
        } catch (IOException e) {
            throw DiskException.notRead(program, e);
        }
    }

    private static String jar(Path jar) throws IOException {
        try (ZipFile entries = new ZipFile(jar.toFile())) {
            return Sha256.of(entries.stream()
                    .map(e -> e.getName() + '\0' + e.getSize() + '\0' + e.getCrc())
                    .collect(Collectors.joining("\0")));
        }
    }

    /**
     * The hash of what stands there, or a word where that is no file.
     *
     * @throws DiskException when it cannot be read
     */
    public static String state(Path file) {
        return Files.isRegularFile(file) ? hash(file) : "no file";
    }

    private static String hash(Path file) {
        try {
            return hash(file, Files.size(file));
        } catch (IOException e) {
            throw DiskException.notRead(file, e);
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
