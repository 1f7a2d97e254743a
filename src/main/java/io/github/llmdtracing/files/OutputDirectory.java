package io.github.llmdtracing.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Copies the sources whole, with what changes, below {@code manifests} of an output directory. A file of the output
 * that is as it should be is not touched; one from an earlier run whose source is gone is removed; what somebody else
 * put there is left alone, unless it stands where a file of ours has to be. Where there is no output yet, all that stays
 * as it is appears at once. Where two runs write the same directory at once, each file is that of one of them.
 */
public final class OutputDirectory implements Destination {
    private static final String MANIFESTS = "manifests";

    private final Path directory;
    private final AtomicWriter writer = new AtomicWriter(false);
    private OutputState state = OutputState.none();
    private OutputTree output = new StandingTree(Path.of(""), Map.of(), writer);

    /** Whether a directory has what an earlier run wrote there. */
    public static boolean hasFilesIn(Path directory) {
        return OutputIndex.hasFilesIn(directory);
    }

    /**
     * An output directory, which need not exist.
     *
     * @param directory the directory that holds {@code manifests}
     */
    public OutputDirectory(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    @Override
    public void open(SourceTree tree) {
        Path base = realBase();
        state = new OutputState(tree, base, new OutputIndex(directory, base, wanted(tree)));
        Set<Path> gone = state.index().gone();
        if (Files.exists(base, LinkOption.NOFOLLOW_LINKS)) {
            openStanding(base, gone);
        } else {
            openNew(base);
        }
        state.index().write(gone);
    }

    private void openStanding(Path base, Set<Path> gone) {
        OutputLayout layout = new OutputLayout(base);
        layout.removeStale(gone);
        layout.makeDirectories(state.tree());
        output = new StandingTree(base, layout.existingFiles(), writer);
    }

    /** From the first directory on there is something to abandon. */
    private void openNew(Path base) {
        Path staging = writer.directoryBeside(base);
        output = new NewTree(staging, base, writer);
        new OutputLayout(staging, base).makeDirectories(state.tree());
    }

    /** Resolved, so that relative links count from where the copy really is. */
    private Path realBase() {
        Path base = manifests(directory);
        try {
            Path parent = Directories.make(directory).toRealPath();
            Leftovers.removeIn(parent);
            return Files.exists(base, LinkOption.NOFOLLOW_LINKS)
                    ? Directories.make(base).toRealPath()
                    : parent.resolve(MANIFESTS);
        } catch (IOException e) {
            throw DiskException.notWritten(base, e);
        }
    }

    /** Where the copies stand in an output directory. */
    static Path manifests(Path directory) {
        return directory.resolve(MANIFESTS);
    }

    /** What is to stand there. */
    static Stream<Path> wanted(SourceTree tree) {
        return Stream.concat(
                tree.files().stream().map(SourceFile::output),
                tree.links().stream().map(SourceLink::output));
    }

    @Override
    public boolean wantsUnchanged() {
        return true;
    }

    @Override
    public void keep(SourceFile file, FileMode mode, byte[] content) {
        try {
            output.put(file.output(), mode, content);
        } catch (IOException e) {
            throw DiskException.notWritten(state.target(file), e);
        }
    }

    @Override
    public void keep(SourceFile file, FileMode mode, InputStream content) {
        try {
            output.put(file.output(), mode, content);
        } catch (IOException e) {
            throw DiskException.notWritten(state.target(file), e);
        }
    }

    @Override
    public void settle() {
        output = output.settle(state.tree());
    }

    @Override
    public void abandon() {
        output.abandon();
    }

    @Override
    public void write(List<FileChange> changes) {
        changes.forEach(this::write);
    }

    private void write(FileChange change) {
        SourceFile file = change.file();
        try {
            output.put(
                    file.output(), FileMode.copyOf(file.path()), change.after().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw DiskException.notWritten(state.target(file), e);
        }
    }

    @Override
    public void close() {
        state.tree().links().forEach(this::link);
        state.index().write(Set.of());
    }

    private void link(SourceLink link) {
        Path target = state.base().resolve(link.output());
        Path text = new LinkCopy(state.tree().roots(), state.base()).textOf(link);
        if (!text.equals(existingLink(target))) {
            writer.link(target, text);
        }
    }

    /** Its text; the path itself, which no link holds, where there is none. */
    static Path existingLink(Path target) {
        try {
            return Files.isSymbolicLink(target) ? Files.readSymbolicLink(target) : target;
        } catch (IOException e) {
            return target;
        }
    }
}
