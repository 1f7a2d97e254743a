package io.github.llmdtracing.files;

import io.github.llmdtracing.text.DoubleCrc;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CheckedInputStream;

/** What files hold, as a check sum. */
public final class FileContent {
    /** Up to this many bytes a file is read at once, which is faster. */
    private static final int SMALL = 4 << 20;

    private FileContent() {}

    /**
     * The sum of a program: of all files below a directory with their names, or of a jar.
     *
     * @throws DiskException when something cannot be read
     */
    public static String ofProgram(Path program) {
        try {
            return Files.isDirectory(program) ? directory(program) : sum(program, Files.size(program));
        } catch (IOException e) {
            throw DiskException.notRead(program, e);
        }
    }

    /**
     * The sum of what stands there, or a word where that is no file.
     *
     * @throws DiskException when it cannot be read
     */
    public static String state(Path file) {
        return Files.isRegularFile(file) ? sum(file) : "no file";
    }

    private static String sum(Path file) {
        try {
            return sum(file, Files.size(file));
        } catch (IOException e) {
            throw DiskException.notRead(file, e);
        }
    }

    static String sum(Path file, long size) throws IOException {
        if (size <= SMALL) {
            return DoubleCrc.of(Files.readAllBytes(file));
        }
        DoubleCrc sum = new DoubleCrc();
        try (InputStream content = new CheckedInputStream(Files.newInputStream(file), sum)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        return sum.text();
    }

    private static String directory(Path directory) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> sorted = files.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
            for (Path file : sorted) {
                all.append(PathNames.of(directory, file)).append('\0').append(sum(file, Files.size(file)));
            }
        }
        return DoubleCrc.of(all.toString());
    }
}
