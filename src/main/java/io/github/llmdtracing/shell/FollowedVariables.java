package io.github.llmdtracing.shell;

import java.util.HashSet;
import java.util.Set;

/** The variables that are being followed, so that none is followed in a circle, and those that double each other come to an end. */
final class FollowedVariables {
    private static final int MOST_STEPS = 10_000;

    private final Set<String> open = new HashSet<>();
    private int steps;

    /** Counts a step; says whether there may be more. */
    boolean step() {
        return ++steps <= MOST_STEPS;
    }

    /** Begins to follow a variable; says whether that leads anywhere. */
    boolean enter(String name, Usage place) {
        return step() && open.add(key(name, place));
    }

    void leave(String name, Usage place) {
        open.remove(key(name, place));
    }

    private static String key(String name, Usage place) {
        return name + "@" + place.start();
    }
}
