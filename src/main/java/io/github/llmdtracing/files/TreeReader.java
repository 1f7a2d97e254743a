package io.github.llmdtracing.files;

import io.github.llmdtracing.diagnostic.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The first pass over a tree: reads every file once, in parallel, hands those without a marker straight on to the
 * destination, and keeps the texts of the others, since planning has to see all of them before the first is written.
 * Memory is that of those texts and a few megabytes for each thread.
 */
public final class TreeReader {
    /** Above this a file is looked through in parts before it is taken into memory. */
    private static final int SMALL = 4 << 20;

    /** Bytes, text, tree and result of one file have to find room in the heap together. */
    private static final int SHARE_OF_HEAP = 8;

    private final CandidateFilter filter;
    private final Destination destination;
    private final long largest;
    private final Object oneLargeFileAtATime = new Object();

    /** A reader for one destination. */
    public TreeReader(CandidateFilter filter, Destination destination) {
        this(
                filter,
                destination,
                Math.min(Integer.MAX_VALUE - 8L, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP));
    }

    TreeReader(CandidateFilter filter, Destination destination, long largest) {
        this.filter = filter;
        this.destination = destination;
        this.largest = largest;
    }

    /**
     * Opens the destination and reads the tree.
     *
     * @throws DiskException when something cannot be written; what cannot be read is a finding
     */
    public TreeReading read(SourceTree tree, Workers workers) {
        List<Reading> readings = readings(tree, workers);
        return new TreeReading(texts(readings), findings(tree, readings));
    }

    private List<Reading> readings(SourceTree tree, Workers workers) {
        try {
            destination.open(tree);
            List<Optional<Reading>> readings = workers.map(tree.files(), this::read);
            destination.settle();
            return readings.stream().flatMap(Optional::stream).toList();
        } catch (RuntimeException | Error e) {
            destination.abandon();
            throw e;
        }
    }

    private static List<Reading.Text> texts(List<Reading> readings) {
        return readings.stream()
                .flatMap(r -> r instanceof Reading.Text text ? Stream.of(text) : Stream.empty())
                .toList();
    }

    private static List<Finding> findings(SourceTree tree, List<Reading> readings) {
        Stream<Finding> unreadable = readings.stream()
                .flatMap(r -> r instanceof Reading.Unreadable u ? Stream.of(u.finding()) : Stream.empty());
        return Stream.concat(tree.findings().stream(), unreadable).sorted().toList();
    }

    /**
     * The text of one file, whatever stands in it: for files that others refer to. The destination is not asked.
     */
    public static Reading readAnyway(SourceFile file) {
        try {
            return StrictUtf8.decode(file, Files.readAllBytes(file.path()));
        } catch (IOException e) {
            return unreadable(file, e);
        }
    }

    private Optional<Reading> read(SourceFile file) {
        boolean candidate = filter.mayHold(file);
        if (!candidate && !destination.wantsUnchanged()) {
            return Optional.empty();
        }
        try {
            return file.size() > SMALL
                    ? large(file, candidate)
                    : small(file, candidate ? b -> filter.knows(file) || filter.accepts(b) : b -> false);
        } catch (IOException e) {
            return Optional.of(unreadable(file, e));
        }
    }

    private static Reading unreadable(SourceFile file, IOException problem) {
        return new Reading.Unreadable(file, FileFindings.unreadable(file.name(), problem));
    }

    private Optional<Reading> small(SourceFile file, Predicate<byte[]> matters) throws IOException {
        byte[] content = Files.readAllBytes(file.path());
        Optional<Reading> reading =
                matters.test(content) ? Optional.of(StrictUtf8.decode(file, content)) : Optional.empty();
        if (!isText(reading)) {
            destination.keep(file, content);
        }
        return reading;
    }

    private static boolean isText(Optional<Reading> reading) {
        return reading.filter(r -> r instanceof Reading.Text).isPresent();
    }

    private Optional<Reading> large(SourceFile file, boolean candidate) throws IOException {
        Optional<Reading> reading = candidate && accepts(file) ? Optional.of(largeText(file)) : Optional.empty();
        if (!isText(reading) && destination.wantsUnchanged()) {
            keepLarge(file);
        }
        return reading;
    }

    private boolean accepts(SourceFile file) throws IOException {
        try (InputStream content = Files.newInputStream(file.path())) {
            return filter.knows(file) || filter.accepts(content);
        }
    }

    private Reading largeText(SourceFile file) throws IOException {
        if (file.size() > largest) {
            return new Reading.Unreadable(file, FileFindings.tooLarge(file.name(), file.size(), largest));
        }
        synchronized (oneLargeFileAtATime) {
            return StrictUtf8.decode(file, Files.readAllBytes(file.path()));
        }
    }

    private void keepLarge(SourceFile file) throws IOException {
        try (InputStream content = Files.newInputStream(file.path())) {
            destination.keep(file, content);
        }
    }
}
