package io.github.llmdtracing.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Copies the sources whole, with what changes, below {@code manifests} of an output directory. A file of the output
 * that is as it should be is not touched; one from an earlier run whose source is gone is removed; what somebody else
 * put there is left alone, unless it stands where a file of ours has to be. Where two runs write the same directory at
 * once, each file is that of one of them.
 */
public final class OutputDirectory implements Destination {
    private static final String MANIFESTS = "manifests";

    private final Path directory;
    private final AtomicWriter writer = new AtomicWriter(false);
    private OutputState state = OutputState.none();

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
        OutputIndex index = new OutputIndex(directory, base);
        OutputLayout layout = new OutputLayout(base);
        Set<Path> wanted = wanted(tree);
        Set<Path> known = index.read();
        layout.removeStale(known, wanted);
        layout.makeDirectories(tree);
        known.addAll(wanted);
        index.write(known);
        state = new OutputState(tree, base, index, layout.existingFiles(), wanted);
    }

    /** Resolved, so that relative links count from where the copy really is. */
    private Path realBase() {
        Path base = directory.resolve(MANIFESTS);
        try {
            return Directories.make(base).toRealPath();
        } catch (IOException e) {
            throw DiskException.notWritten(base, e);
        }
    }

    private static Set<Path> wanted(SourceTree tree) {
        Set<Path> wanted = new HashSet<>();
        tree.files().forEach(f -> wanted.add(f.output()));
        tree.links().forEach(l -> wanted.add(l.output()));
        return wanted;
    }

    @Override
    public boolean wantsUnchanged() {
        return true;
    }

    @Override
    public void keep(SourceFile file, byte[] content) {
        Path target = state.target(file);
        try {
            write(file, target, content);
        } catch (IOException e) {
            throw DiskException.notWritten(target, e);
        }
    }

    private void write(SourceFile file, Path target, byte[] content) throws IOException {
        FileMode mode = FileMode.copyOf(file.path());
        if (!state.exists(target) || !holds(target, content)) {
            writer.write(target, Body.of(content), mode);
        } else {
            mode.complete(target);
        }
    }

    private static boolean holds(Path target, byte[] content) throws IOException {
        return Files.isReadable(target)
                && Files.size(target) == content.length
                && Arrays.equals(Files.readAllBytes(target), content);
    }

    @Override
    public void keep(SourceFile file, InputStream content) {
        Path target = state.target(file);
        try {
            AtomicWriter.StagedFile staged = writer.stage(target, Body.of(content), FileMode.copyOf(file.path()));
            settle(staged);
        } catch (IOException e) {
            throw DiskException.notWritten(target, e);
        }
    }

    private void settle(AtomicWriter.StagedFile staged) throws IOException {
        if (state.exists(staged.target()) && Files.mismatch(staged.temporary(), staged.target()) < 0) {
            staged.discard();
        } else {
            staged.commit();
        }
    }

    @Override
    public void write(List<FileChange> changes) {
        changes.forEach(c -> keep(c.file(), c.after().getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        state.tree().links().forEach(this::link);
        state.index().write(state.wanted());
    }

    private void link(SourceLink link) {
        Path target = state.base().resolve(link.output());
        Path text = new LinkCopy(state.tree().roots(), state.base()).textOf(link);
        if (!text.equals(existingLink(target))) {
            writer.link(target, text);
        }
    }

    /** Its text; the path itself, which no link holds, where there is none. */
    private static Path existingLink(Path target) {
        try {
            return Files.isSymbolicLink(target) ? Files.readSymbolicLink(target) : target;
        } catch (IOException e) {
            return target;
        }
    }
}
