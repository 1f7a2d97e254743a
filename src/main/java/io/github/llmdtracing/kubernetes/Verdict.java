package io.github.llmdtracing.kubernetes;

import java.util.stream.Stream;

/** Whether something is so, as far as the tree tells. */
public enum Verdict {
    /** It is not. */
    NO,
    /** The tree does not tell. */
    UNKNOWN,
    /** It is. */
    YES;

    /** Yes or no. */
    public static Verdict of(boolean known) {
        return known ? YES : NO;
    }

    /** Whether all are so; so are all of none. */
    public static Verdict all(Stream<Verdict> verdicts) {
        return verdicts.min(Verdict::compareTo).orElse(YES);
    }

    /** Whether one of them is so; none of none is. */
    public static Verdict any(Stream<Verdict> verdicts) {
        return verdicts.max(Verdict::compareTo).orElse(NO);
    }

    /** Whether it is not so. */
    Verdict opposite() {
        return switch (this) {
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
            case YES -> NO;
        };
    }

    /** Whether it may be so. */
    public boolean isPossible() {
        return this != NO;
    }
}
