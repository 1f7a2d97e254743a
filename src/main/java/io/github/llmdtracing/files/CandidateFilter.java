package io.github.llmdtracing.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;

/**
 * Tells, without decoding or parsing, the few files that can matter from the many that cannot: by the ending of the
 * name, and by the markers of which each file that matters holds at least one. It may say yes too often, never no
 * wrongly.
 */
public final class CandidateFilter {
    /** The endings of files that may hold manifests or values. */
    public static final List<String> MANIFESTS = List.of(".yaml", ".yml", ".json", ".yaml.gotmpl");

    private static final int PART = 1 << 16;

    private final List<String> endings;
    private final MarkerSearch search;

    /**
     * A filter.
     *
     * @param endings the endings of the names, in lower case; other files are never candidates
     * @param markers strings of two bytes or more; the shortest one sets the pace of the search, four and up is fast
     */
    public CandidateFilter(Collection<String> endings, Collection<String> markers) {
        this.endings = List.copyOf(endings);
        this.search = new MarkerSearch(markers);
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

    /** Whether a marker stands in the bytes, or they are of an encoding in which it could not be seen. */
    public boolean accepts(byte[] content) {
        return search.isIn(content, content.length) || ByteOrderMark.isForeign(content);
    }

    /** The same for content that comes in parts, because it is too large to be in memory without need. */
    boolean accepts(InputStream content) throws IOException {
        byte[] part = new byte[PART + search.longest()];
        int kept = 0;
        for (int read = content.readNBytes(part, 0, PART); read > 0; read = content.readNBytes(part, kept, PART)) {
            if (search.isIn(part, kept + read) || kept == 0 && ByteOrderMark.isForeign(part)) {
                return true;
            }
            int end = kept + read;
            kept = Math.min(end, search.longest() - 1);
            System.arraycopy(part, end - kept, part, 0, kept);
        }
        return false;
    }
}
