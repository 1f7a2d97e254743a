package io.github.llmdtracing.apply;

import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Finds the places of a text where a piece of ours may stand, unchanged but for its indentation. */
final class CandidateSearch {
    private static final int ENOUGH = 16;
    // No copy of a container is shorter; a few lines put in between are no copy.
    private static final int NEAR = 5;
    private static final int MANY = 2_000;
    private static final int UNLIKELY = 34;

    private final SourceText text;
    private final TextLines lines;
    private final Map<String, List<Integer>> linesByFingerprint = new HashMap<>();

    CandidateSearch(SourceText text) {
        this.text = text;
        this.lines = new TextLines(text);
        IntStream.range(0, lines.count())
                .forEach(i -> linesByFingerprint
                        .computeIfAbsent(lines.fingerprint(i), f -> new ArrayList<>())
                        .add(i));
    }

    TextLines lines() {
        return lines;
    }

    /** The likeliest places, the best first. */
    List<Atom.Candidate> candidates(Atom atom) {
        List<TextRange> ranges = atom.block().isPresent()
                ? linePlaces(atom)
                : atom.edit().inserted().isEmpty() ? gaps(atom) : occurrences(atom);
        return ranges.stream()
                .map(r -> new Atom.Candidate(r, lines.lineAt(r.start()), likeness(atom, r)))
                .filter(c -> c.likeness() >= UNLIKELY)
                .sorted(Comparator.comparingInt((Atom.Candidate c) -> -c.likeness())
                        .thenComparingInt(c -> Math.abs(c.line() - atom.line())))
                .limit(ENOUGH)
                .toList();
    }

    private int likeness(Atom atom, TextRange range) {
        Surroundings here = lines.around(range.start(), range.end());
        return atom.isShort() && !here.touchesSame(atom.around()) ? 0 : here.likeness(atom.around());
    }

    /** Whether what stood above the atom stands above the line {@code old} still, no less than it does above {@code line}. */
    boolean standsRather(Atom atom, int old, int line) {
        boolean apart = Math.abs(old - line) > NEAR && old >= 0 && old < lines.count();
        int there = apart ? likenessAbove(atom, old) : -1;
        int here = likenessAbove(atom, line);
        return here >= 0 && there >= here;
    }

    private int likenessAbove(Atom atom, int line) {
        int start = lines.start(line);
        List<String> above = lines.around(start, start).above();
        List<String> wanted = atom.linesAbove();
        return Surroundings.sameFirst(above, wanted) ? Surroundings.common(above, wanted) : -1;
    }

    private List<TextRange> linePlaces(Atom atom) {
        List<Integer> first =
                linesByFingerprint.getOrDefault(Fingerprint.of(atom.lines().get(0)), List.of());
        return first.stream()
                .filter(i -> isBlock(atom, i))
                .map(i ->
                        new TextRange(lines.start(i), lines.end(i + atom.lines().size() - 1)))
                .toList();
    }

    private boolean isBlock(Atom atom, int first) {
        List<String> wanted = atom.lines();
        if (first + wanted.size() > lines.count()) {
            return false;
        }
        int shift = lines.indentation(first) - InsertedBlock.indentation(wanted.get(0));
        boolean same = IntStream.range(0, wanted.size()).allMatch(k -> isLine(wanted.get(k), first + k, shift));
        return same && (isHeader(atom) || !goesOn(atom, first, first + wanted.size()));
    }

    private static boolean isHeader(Atom atom) {
        return atom.block().filter(b -> !b.children().isEmpty()).isPresent();
    }

    private boolean isLine(String wanted, int line, int shift) {
        return lines.line(line).strip().equals(wanted.strip())
                && lines.indentation(line) - InsertedBlock.indentation(wanted) == shift;
    }

    // Somebody added to the block; but where such a line followed from the beginning, it is none of the block's.
    private boolean goesOn(Atom atom, int first, int next) {
        return continuesAt(first, next) && !isBelow(atom, next);
    }

    /** Whether the line is the one that stood below the atom from the beginning. */
    boolean isBelow(Atom atom, int line) {
        List<String> below = atom.around().below();
        return line < lines.count() && !below.isEmpty() && below.get(0).equals(lines.fingerprint(line));
    }

    /** Whether the line {@code next} belongs to the block that starts at the line {@code first}. */
    boolean continuesAt(int first, int next) {
        boolean real = next < lines.count()
                && !lines.isBlank(next)
                && !lines.line(next).strip().startsWith("#");
        return real && InsertedBlock.continues(lines.line(first), lines.line(next));
    }

    private List<TextRange> occurrences(Atom atom) {
        String sought = atom.edit().inserted().replaceAll("\r\n|\n|\r", text.lineEnd());
        List<TextRange> found = new ArrayList<>();
        for (int at = text.content().indexOf(sought);
                at >= 0;
                at = text.content().indexOf(sought, at + 1)) {
            found.add(new TextRange(at, at + sought.length()));
        }
        return found.size() <= MANY ? found : nearest(found, lines.start(Math.min(atom.line(), lines.count() - 1)));
    }

    private static List<TextRange> nearest(List<TextRange> found, int offset) {
        return found.stream()
                .sorted(Comparator.comparingInt(r -> Math.abs(r.start() - offset)))
                .limit(MANY)
                .toList();
    }

    // Where something was taken out, nothing is left but its surroundings: the end of a line, or the blank before a
    // comment.
    private List<TextRange> gaps(Atom atom) {
        return IntStream.range(0, lines.count())
                .flatMap(i -> IntStream.of(lines.end(i), comment(i)))
                .distinct()
                .mapToObj(TextRange::at)
                .filter(r -> lines.around(r.start(), r.end()).touchesSame(atom.around()))
                .toList();
    }

    private int comment(int line) {
        int at = lines.line(line).indexOf(" #");
        return at < 0 ? lines.end(line) : lines.start(line) + at;
    }
}
