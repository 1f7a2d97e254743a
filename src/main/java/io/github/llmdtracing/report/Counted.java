package io.github.llmdtracing.report;

import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.diagnostic.Severity;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Numbers and what they count, in English. */
public final class Counted {
    private Counted() {}

    /** As {@code 1 file}, {@code 2 files}. */
    public static String of(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** A state as a sentence has it. */
    public static String words(ComponentState state) {
        return state.id().replace('-', ' ');
    }

    /** As {@code 3 traced, 1 opted out}. */
    public static String byState(Totals totals) {
        return Arrays.stream(ComponentState.values())
                .filter(state -> totals.count(state) > 0)
                .map(state -> totals.count(state) + " " + words(state))
                .collect(Collectors.joining(", "));
    }

    /** As {@code 1 error, 2 warnings}, of the severities that are asked for; empty where there are none. */
    public static String bySeverity(Totals totals, Severity... severities) {
        return Arrays.stream(severities)
                .filter(severity -> totals.count(severity) > 0)
                .map(severity -> of(totals.count(severity), word(severity)))
                .collect(Collectors.joining(", "));
    }

    /** A severity as readers call it. */
    public static String word(Severity severity) {
        return switch (severity) {
            case INFO -> "note";
            case WARNING -> "warning";
            case ERROR -> "error";
        };
    }
}
