package io.github.llmdtracing.apply;

import io.github.llmdtracing.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says of every piece of ours where it stands now. The pieces keep their order, and what was written between them moves all that
 * follows: so the cheapest way through the candidates is sought, where leaving a piece out, other surroundings and a changed distance
 * cost. A copy of our lines that the user made elsewhere has to lose against the place where they were.
 */
final class Alignment {
    private static final int LEFT_OUT = 300;
    private static final int FOREIGN = 4;
    private static final int MOVED = 20;
    private static final int OLD_PLACE_STANDS = 400;
    private static final int WIDTH = 48;

    private final CandidateSearch search;
    private final IdentityHashMap<Atom, TextRange> found = new IdentityHashMap<>();

    private Alignment(CandidateSearch search) {
        this.search = search;
    }

    /** A way so far. */
    private record Way(Optional<Way> before, Optional<Atom> atom, Atom.Candidate at, int moved, int cost) {
        static final Way START =
                new Way(Optional.empty(), Optional.empty(), new Atom.Candidate(TextRange.at(0), 0, 100), 0, 0);

        Way leavingOut() {
            return new Way(before, atom, at, moved, cost + LEFT_OUT);
        }

        // A header overlaps nothing: its children stand behind it.
        boolean allows(Atom.Candidate next) {
            return next.range().start() >= at.range().end();
        }
    }

    static Alignment of(List<Atom> atoms, CandidateSearch search) {
        Alignment alignment = new Alignment(search);
        List<Way> ways = List.of(Way.START);
        for (Atom atom :
                atoms.stream().sorted(Comparator.comparingInt(Atom::line)).toList()) {
            ways = alignment.extend(ways, atom);
        }
        for (Optional<Way> way = Optional.of(ways.get(0));
                way.isPresent();
                way = way.get().before()) {
            TextRange range = way.get().at().range();
            way.get().atom().ifPresent(a -> alignment.found.put(a, range));
        }
        return alignment;
    }

    /** Where the piece stands, if it still does. */
    Optional<TextRange> place(Atom atom) {
        return Optional.ofNullable(found.get(atom));
    }

    /** How many pieces still stand. */
    int size() {
        return found.size();
    }

    private List<Way> extend(List<Way> ways, Atom atom) {
        List<Atom.Candidate> candidates = search.candidates(atom);
        List<Way> next = new ArrayList<>();
        for (Way way : ways) {
            next.add(way.leavingOut());
            candidates.stream().filter(way::allows).forEach(c -> next.add(step(way, atom, c)));
        }
        return best(next);
    }

    private Way step(Way way, Atom atom, Atom.Candidate to) {
        int moved = to.line() - atom.line();
        int cost = FOREIGN * (100 - to.likeness()) + (moved == way.moved ? 0 : moveCost(way, atom, to));
        return new Way(Optional.of(way), Optional.of(atom), to, moved, way.cost + cost);
    }

    private int moveCost(Way way, Atom atom, Atom.Candidate to) {
        int old = atom.line() + way.moved;
        return MOVED + (search.standsRather(atom, old, to.line()) ? OLD_PLACE_STANDS : 0);
    }

    // Ways that end at the same place differ only in what is behind them: the cheapest is enough.
    private static List<Way> best(List<Way> ways) {
        Map<TextRange, Way> cheapest = new LinkedHashMap<>();
        ways.forEach(w -> cheapest.merge(w.at.range(), w, (a, b) -> b.cost < a.cost ? b : a));
        return cheapest.values().stream()
                .sorted(Comparator.comparingInt(Way::cost).thenComparingInt(w -> Math.abs(w.moved)))
                .limit(WIDTH)
                .toList();
    }
}
