package io.github.llmdtracing.yaml;

import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Where the documents of a file stand as wholes, each from its {@code ---} on: such a line can be nothing else (YAML 1.1 section 4.1.2). Comments
 * before a {@code ---} belong to the document before it.
 *
 * @param file the file
 */
public record DocumentRanges(YamlFile file) {
    private static final Pattern START = Pattern.compile("^\uFEFF?(---)(?=\\s|$)", Pattern.MULTILINE);

    /** A directive, or the mark that ends a document: what follows may belong to either side. */
    private static final Pattern UNCERTAIN = Pattern.compile("^\uFEFF?(%|\\.\\.\\.(?=\\s|$))", Pattern.MULTILINE);

    private static final Pattern NOTHING = Pattern.compile("\uFEFF?(?:[ \t]*(?:#.*)?(?:\\R|$))*");

    /** The range of each document; none where they cannot be told apart for certain. */
    public Optional<List<TextRange>> all() {
        String content = file.text().content();
        List<TextRange> ranges = ranges(content);
        boolean certain = ranges.size() == file.documents().size()
                && !UNCERTAIN.matcher(content).find();
        return certain ? Optional.of(ranges) : Optional.empty();
    }

    private List<TextRange> ranges(String content) {
        List<Integer> starts = new ArrayList<>(
                START.matcher(content).results().map(m -> start(m)).toList());
        int head = starts.isEmpty() ? content.length() : starts.get(0);
        if (!NOTHING.matcher(content.substring(0, head)).matches()) {
            starts.add(0, file.text().hasByteOrderMark() ? 1 : 0);
        }
        return ranges(file.text(), starts);
    }

    private static int start(MatchResult found) {
        return found.start(1);
    }

    private static List<TextRange> ranges(SourceText text, List<Integer> starts) {
        List<TextRange> ranges = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : text.content().length();
            ranges.add(new TextRange(starts.get(i), end));
        }
        return ranges;
    }
}
