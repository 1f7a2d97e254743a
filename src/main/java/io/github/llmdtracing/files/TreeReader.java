package io.github.llmdtracing.files;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.parallel.Workers;
import io.github.llmdtracing.text.DoubleCrc;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.CheckedInputStream;

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
        List<Look> looks = looks(tree, workers);
        List<Reading> readings =
                looks.stream().flatMap(l -> l.reading().stream()).toList();
        Optional<KnownTree> known =
                KnownTree.of(tree, looks.stream().map(Look::known).toList());
        return new TreeReading(texts(readings), findings(tree, readings), known);
    }

    /**
     * What came of looking at a file.
     *
     * @param reading what planning gets; nothing where it is not concerned
     * @param known what was read; nothing where that was not all of the file
     */
    private record Look(Optional<Reading> reading, Optional<KnownFile> known) {
        static final Look NOT_TAKEN = new Look(Optional.empty(), Optional.empty());

        static Look of(Optional<Reading> reading, KnownFile known) {
            return new Look(reading, Optional.of(known));
        }

        static Look unknown(Reading reading) {
            return new Look(Optional.of(reading), Optional.empty());
        }
    }

    private List<Look> looks(SourceTree tree, Workers workers) {
        try {
            destination.open(tree);
            List<Look> looks = workers.map(tree.files(), this::read);
            destination.settle();
            return looks;
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

    private Look read(SourceFile file) {
        boolean candidate = filter.mayHold(file);
        if (!candidate && !destination.wantsUnchanged()) {
            return Look.NOT_TAKEN;
        }
        try {
            return file.size() > SMALL
                    ? large(file, candidate)
                    : small(file, candidate ? b -> filter.knows(file) || filter.accepts(b) : b -> false);
        } catch (IOException e) {
            return Look.unknown(unreadable(file, e));
        }
    }

    private static Reading unreadable(SourceFile file, IOException problem) {
        return new Reading.Unreadable(file, FileFindings.unreadable(file.name(), problem));
    }

    private Look small(SourceFile file, Predicate<byte[]> matters) throws IOException {
        FileMode mode = FileMode.copyOf(file.path());
        byte[] content = Files.readAllBytes(file.path());
        Optional<Reading> reading =
                matters.test(content) ? Optional.of(StrictUtf8.decode(file, content)) : Optional.empty();
        if (!isText(reading)) {
            destination.keep(file, mode, content);
        }
        return Look.of(reading, KnownFile.asRead(file, mode, DoubleCrc.of(content)));
    }

    private static boolean isText(Optional<Reading> reading) {
        return reading.filter(r -> r instanceof Reading.Text).isPresent();
    }

    private Look large(SourceFile file, boolean candidate) throws IOException {
        FileMode mode = FileMode.copyOf(file.path());
        Look look = candidate && accepts(file) ? largeText(file, mode) : Look.NOT_TAKEN;
        return isText(look.reading()) || !destination.wantsUnchanged()
                ? look
                : Look.of(look.reading(), KnownFile.asRead(file, mode, keepLarge(file, mode)));
    }

    private boolean accepts(SourceFile file) throws IOException {
        try (InputStream content = Files.newInputStream(file.path())) {
            return filter.knows(file) || filter.accepts(content);
        }
    }

    private Look largeText(SourceFile file, FileMode mode) throws IOException {
        if (file.size() > largest) {
            Finding tooLarge = FileFindings.tooLarge(file.name(), file.size(), largest);
            return Look.unknown(new Reading.Unreadable(file, tooLarge));
        }
        synchronized (oneLargeFileAtATime) {
            byte[] content = Files.readAllBytes(file.path());
            Reading reading = StrictUtf8.decode(file, content);
            return Look.of(Optional.of(reading), KnownFile.asRead(file, mode, DoubleCrc.of(content)));
        }
    }

    /** Says the sum of what was kept. */
    private String keepLarge(SourceFile file, FileMode mode) throws IOException {
        DoubleCrc sum = new DoubleCrc();
        try (InputStream content = new CheckedInputStream(Files.newInputStream(file.path()), sum)) {
            destination.keep(file, mode, content);
        }
        return sum.text();
    }
}
