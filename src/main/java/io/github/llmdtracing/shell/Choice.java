package io.github.llmdtracing.shell;

import io.github.llmdtracing.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/** The branches of an {@code if} or a {@code case}, of which one runs at most. */
final class Choice {
    private final Frame around;
    private final int start;
    private final List<Frame> branches = new ArrayList<>();
    private boolean exhaustive;
    private int end;

    Choice(Frame around, int start) {
        this.around = around;
        this.start = start;
    }

    Frame add(Frame branch) {
        branches.add(branch);
        return branch;
    }

    /** Says that there is a branch for whatever is left. */
    void takesAll() {
        exhaustive = true;
    }

    void endAt(int offset) {
        end = offset;
    }

    Frame around() {
        return around;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Whether a piece of the script stands in it. */
    boolean holds(TextRange range) {
        return range.start() >= start && range.end() <= end;
    }

    List<Frame> branches() {
        return List.copyOf(branches);
    }

    /** Whether one of the branches is certain to run. */
    boolean isExhaustive() {
        return exhaustive;
    }
}
