package io.github.llmdtracing.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tells, without decoding or parsing, the few files that can matter from the many that cannot: by the name, and by the
 * markers of which each file that matters holds at least one, or one of each of two kinds. It may say yes too often,
 * never no wrongly.
 */
public final class CandidateFilter {
    /** The endings of files that may hold manifests or values. */
    public static final List<String> MANIFESTS = List.of(".yaml", ".yml", ".json", ".yaml.gotmpl");

    private static final int PART = 1 << 16;

    private final List<String> endings;
    private final Predicate<SourceFile> known;
    private final MarkerSearch search;
    private final Optional<Pair> pair;

    /** Markers that matter only together. */
    private record Pair(MarkerSearch one, MarkerSearch other) {
        boolean isIn(byte[] content) {
            return one.isIn(content, content.length) && other.isIn(content, content.length);
        }
    }

    /**
     * A filter.
     *
     * @param endings the endings of the names, in lower case; other files are never candidates
     * @param markers strings of two bytes or more, case does not count; the shortest one sets the pace of the search,
     *     four and up is fast
     */
    public CandidateFilter(Collection<String> endings, Collection<String> markers) {
        this(endings, markers, List.of());
    }

    /**
     * A filter.
     *
     * @param endings the endings of the names, in lower case; other files are never candidates
     * @param markers as above
     * @param words markers that count only as whole words: none of their letters or digits is followed or led by another
     */
    public CandidateFilter(Collection<String> endings, Collection<String> markers, Collection<String> words) {
        this(List.copyOf(endings), f -> false, new MarkerSearch(markers, words), Optional.empty());
    }

    private CandidateFilter(
            List<String> endings, Predicate<SourceFile> known, MarkerSearch search, Optional<Pair> pair) {
        this.endings = endings;
        this.known = known;
        this.search = search;
        this.pair = pair;
    }

    /** This filter, which also accepts what holds a marker of either kind. */
    public CandidateFilter orBoth(Collection<String> one, Collection<String> other) {
        return new CandidateFilter(
                endings, known, search, Optional.of(new Pair(new MarkerSearch(one), new MarkerSearch(other))));
    }

    /** This filter, which also accepts certain files, whatever they hold. */
    public CandidateFilter orKnown(Predicate<SourceFile> files) {
        return new CandidateFilter(endings, files, search, pair);
    }

    /** Whether the name is one that manifests have. */
    public boolean mayHold(SourceFile file) {
        for (String ending : endings) {
            if (endsWith(file.name(), ending)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWith(String name, String ending) {
        return name.regionMatches(true, name.length() - ending.length(), ending, 0, ending.length());
    }

    /** Whether the file matters whatever stands in it. */
    boolean knows(SourceFile file) {
        return known.test(file);
    }

    /** Whether markers stand in the bytes, or they are of an encoding in which none could be seen. */
    public boolean accepts(byte[] content) {
        return search.isIn(content, content.length)
                || pair.filter(p -> p.isIn(content)).isPresent()
                || ByteOrderMark.isForeign(content);
    }

    /**
     * The same for content that comes in parts, because it is too large to be in memory without need. Of markers that
     * matter together, the first is enough.
     */
    boolean accepts(InputStream content) throws IOException {
        int longest =
                Math.max(search.longest(), pair.map(p -> p.one().longest()).orElse(0));
        byte[] part = new byte[PART + longest];
        int kept = 0;
        for (int read = content.readNBytes(part, 0, PART); read > 0; read = content.readNBytes(part, kept, PART)) {
            if (isIn(part, kept + read) || kept == 0 && ByteOrderMark.isForeign(part)) {
                return true;
            }
            int end = kept + read;
            kept = Math.min(end, longest - 1);
            System.arraycopy(part, end - kept, part, 0, kept);
        }
        return false;
    }

    private boolean isIn(byte[] part, int length) {
        return search.isIn(part, length)
                || pair.filter(p -> p.one().isIn(part, length)).isPresent();
    }
}
