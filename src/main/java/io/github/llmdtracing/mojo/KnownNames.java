package io.github.llmdtracing.mojo;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Names that are allowed somewhere, in the order in which messages list them.
 *
 * @param names at least one
 */
record KnownNames(List<String> names) {
    private static final int MOST_SLIPS = 2;
    private static final int SHORTEST_BEGINNING = 3;

    KnownNames {
        names = List.copyOf(names);
    }

    static KnownNames sorted(Collection<String> names) {
        return new KnownNames(names.stream().distinct().sorted().toList());
    }

    boolean has(String name) {
        return names.contains(name);
    }

    /** As {@code which is no profile; known are a, b. Did you mean "b"?}. */
    String insteadOf(String name, String kind) {
        return "which is no " + kind + "; known are " + listedFor(name);
    }

    /** As {@code a, b. Did you mean "b"?}. */
    String listedFor(String name) {
        return String.join(", ", names)
                + nearest(name).map(near -> ". Did you mean \"" + near + "\"?").orElse("");
    }

    /** The name that was probably meant: the one with the fewest slips, else one that begins alike. */
    Optional<String> nearest(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return fewestSlips(lower)
                .or(() -> names.stream()
                        .filter(known -> beginsAlike(lower, known))
                        .findFirst());
    }

    /** The name that this one is but for one or two slips of the finger. */
    Optional<String> slipped(String name) {
        return names.stream()
                .filter(known -> Math.abs(known.length() - name.length()) <= MOST_SLIPS)
                .min(Comparator.comparingInt(known -> distance(name, known)))
                .filter(known -> distance(name, known) <= MOST_SLIPS);
    }

    private static boolean beginsAlike(String name, String known) {
        return name.length() >= SHORTEST_BEGINNING
                && known.length() >= SHORTEST_BEGINNING
                && (known.startsWith(name) || name.startsWith(known));
    }

    private Optional<String> fewestSlips(String name) {
        int tolerated = name.length() <= SHORTEST_BEGINNING ? 1 : Math.max(2, name.length() / 3);
        return names.stream()
                .min(Comparator.comparingInt(known -> distance(name, known)))
                .filter(known -> distance(name, known) <= tolerated);
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            nextRow(row, a.charAt(i - 1), b, i);
        }
        return row[b.length()];
    }

    private static void nextRow(int[] row, char character, String b, int i) {
        int diagonal = row[0];
        row[0] = i;
        for (int j = 1; j < row.length; j++) {
            int replaced = diagonal + (character == b.charAt(j - 1) ? 0 : 1);
            diagonal = row[j];
            row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
        }
    }
}
