package io.github.llmdtracing.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Texts under their names in one directory: locks, reports and generated manifests. Always UTF-8, always written whole.
 */
public final class TextStore {
    private final Path directory;
    private final AtomicWriter writer = new AtomicWriter(true);

    /**
     * A store; the directory need not exist before the first text is written.
     *
     * @param directory where the texts are
     */
    public TextStore(Path directory) {
        this.directory = directory;
    }

    /**
     * The text of that name, where there is one.
     *
     * @throws DiskException when it cannot be read; bytes that are no UTF-8 come out as replacement characters
     */
    public Optional<String> read(String name) {
        Path file = directory.resolve(name);
        try {
            return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw DiskException.notRead(file, e);
        }
    }

    /** The text, or an empty one, whatever the reason. */
    public String readLeniently(String name) {
        try {
            return read(name).orElse("");
        } catch (DiskException e) {
            return "";
        }
    }

    /**
     * Writes a text whole, and not at all when it stands there already. A link is written through, to its target.
     *
     * @param name the name, which may lead into further directories with forward slashes
     * @return whether anything was written
     * @throws DiskException when that fails; the old text stands
     */
    public boolean write(String name, String text) {
        Path file = directory.resolve(name);
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        try {
            return write(Files.isSymbolicLink(file) ? file.toRealPath() : file, content);
        } catch (IOException e) {
            throw DiskException.notWritten(file, e);
        }
    }

    private boolean write(Path file, byte[] content) throws IOException {
        boolean exists = Files.isRegularFile(file);
        if (exists && Arrays.equals(Files.readAllBytes(file), content)) {
            return false;
        }
        Directories.make(file.resolveSibling(""));
        writer.write(file, Body.of(content), exists ? FileMode.inPlaceOf(file) : FileMode.usual());
        return true;
    }

    /**
     * Removes the text of that name, where there is one.
     *
     * @throws DiskException when that fails
     */
    public void delete(String name) {
        Path file = directory.resolve(name);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw DiskException.notWritten(file, e);
        }
    }
}
