package io.github.llmdtracing.apply;

import io.github.llmdtracing.text.TextRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The lines that one edit put in, and which of them can go. */
final class InsertedLines {
    private final Map<Integer, Atom> byFirstLine = new TreeMap<>();
    private final Alignment alignment;
    private final CandidateSearch search;

    InsertedLines(List<Atom> parts, Alignment alignment, CandidateSearch search) {
        parts.forEach(a -> a.block().ifPresent(b -> byFirstLine.put(b.first(), a)));
        this.alignment = alignment;
        this.search = search;
    }

    /** The places of the blocks that can go. */
    List<TextRange> removable() {
        return byFirstLine.values().stream()
                .filter(this::canGo)
                .flatMap(a -> alignment.place(a).stream())
                .toList();
    }

    /** Whether all can go. */
    boolean isComplete() {
        return byFirstLine.values().stream().allMatch(this::canGo);
    }

    // A key goes only with all that stood below it, and only when nobody else put something there.
    private boolean canGo(Atom atom) {
        Optional<Integer> first = line(atom);
        InsertedBlock block = atom.block().orElseThrow();
        if (first.isEmpty() || block.children().isEmpty()) {
            return first.isPresent();
        }
        int next = first.get();
        for (InsertedBlock part : block.all()) {
            if (!part(part).flatMap(this::line).equals(Optional.of(next))) {
                return false;
            }
            next += part.lines().size();
        }
        return !search.continuesAt(first.get(), next) || followedBefore(block, next);
    }

    private Optional<Atom> part(InsertedBlock block) {
        return Optional.ofNullable(byFirstLine.get(block.first()));
    }

    private Optional<Integer> line(Atom atom) {
        return alignment.place(atom).map(r -> search.lines().lineAt(r.start()));
    }

    private boolean followedBefore(InsertedBlock block, int next) {
        List<InsertedBlock> all = block.all();
        return part(all.get(all.size() - 1))
                .filter(last -> search.isBelow(last, next))
                .isPresent();
    }
}
