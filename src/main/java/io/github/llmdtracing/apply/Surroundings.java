package io.github.llmdtracing.apply;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * The lines around a place, as fingerprints; blank lines left out.
 *
 * @param above the part of the place's own line before it, then the lines above, the nearest first
 * @param below the part of the line behind the place, then the lines below, the nearest first
 * @param within the lines that the place is nested in by indentation, the innermost first: the item, the key above it
 */
record Surroundings(List<String> above, List<String> below, List<String> within) {
    static final int LEVELS = 4;
    private static final int WEIGHT_OF_LEVEL = 3;

    static final int LINES_ABOVE = 16;
    static final int LINES_BELOW = 8;

    Surroundings {
        above = List.copyOf(above.subList(0, Math.min(above.size(), LINES_ABOVE)));
        below = List.copyOf(below.subList(0, Math.min(below.size(), LINES_BELOW)));
        within = List.copyOf(within.subList(0, Math.min(within.size(), LEVELS)));
    }

    /** The surroundings of a part, with the fingerprints of the whole's other lines around it. */
    Surroundings within(List<String> linesBefore, List<String> linesAfter) {
        List<String> up = new ArrayList<>(linesBefore);
        Collections.reverse(up);
        return new Surroundings(
                Stream.concat(up.stream(), above.stream()).toList(),
                Stream.concat(linesAfter.stream(), below.stream()).toList(),
                within);
    }

    /** How much of what stood around the other place stands around this one, from 0 to 100. The nearest lines count most. */
    int likeness(Surroundings other) {
        int most = other.above.size() + other.below.size() + 4 + WEIGHT_OF_LEVEL * other.within.size();
        int common = common(above, other.above)
                + common(below, other.below)
                + WEIGHT_OF_LEVEL * common(within, other.within);
        int nearest = (sameFirst(above, other.above) ? 2 : 0) + (sameFirst(below, other.below) ? 2 : 0);
        return 100 * (common + nearest) / most;
    }

    /** Whether the text directly before and behind is the same. */
    boolean touchesSame(Surroundings other) {
        return sameFirst(above, other.above) && sameFirst(below, other.below);
    }

    static boolean sameFirst(List<String> one, List<String> other) {
        return one.isEmpty() || other.isEmpty()
                ? one.isEmpty() && other.isEmpty()
                : one.get(0).equals(other.get(0));
    }

    // The length of the longest common subsequence: lines that were added or taken out cost only themselves.
    static int common(List<String> one, List<String> other) {
        int[] row = new int[other.size() + 1];
        for (String line : one) {
            int diagonal = 0;
            for (int i = 1; i <= other.size(); i++) {
                int up = row[i];
                row[i] = line.equals(other.get(i - 1)) ? diagonal + 1 : Math.max(up, row[i - 1]);
                diagonal = up;
            }
        }
        return row[other.size()];
    }
}
