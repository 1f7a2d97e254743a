package io.github.llmdtracing.report.console;

import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.diagnostic.Severity;

/**
 * How words stand out on a console.
 *
 * @param colours whether the console understands the colours of ECMA-48
 */
record ConsoleStyle(boolean colours) {
    /** The longest line. With Maven's {@code [WARNING] } before it, 120 columns. */
    static final int WIDTH = 110;

    private static final String RED = "31";
    private static final String GREEN = "32";
    private static final String YELLOW = "33";
    private static final String BOLD = "1";

    String strong(String text) {
        return coded(BOLD, text);
    }

    String severity(Severity severity, String text) {
        return switch (severity) {
            case INFO -> text;
            case WARNING -> coded(YELLOW, text);
            case ERROR -> coded(RED, text);
        };
    }

    String state(ComponentState state, String text) {
        return switch (state) {
            case TRACED, ALREADY_TRACED, STRIPPED -> coded(GREEN, text);
            case PARTLY_TRACED, NOT_TRACEABLE, STILL_TRACED -> coded(YELLOW, text);
            case OPTED_OUT, NOT_INSTALLED, UNTRACED -> text;
        };
    }

    private String coded(String code, String text) {
        return colours ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }
}
