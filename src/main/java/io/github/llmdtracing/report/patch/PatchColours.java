package io.github.llmdtracing.report.patch;

/** A patch on a console that knows the colours of ECMA-48. */
public final class PatchColours {
    private static final String BOLD = "1";
    private static final String RED = "31";
    private static final String GREEN = "32";
    private static final String CYAN = "36";

    private PatchColours() {}

    /** A line of a patch in its colour. */
    public static String coloured(String line) {
        if (line.startsWith("+++ ") || line.startsWith("--- ") || line.startsWith("diff ")) {
            return in(BOLD, line);
        }
        if (line.startsWith("@@ ")) {
            return in(CYAN, line);
        }
        if (line.startsWith("+")) {
            return in(GREEN, line);
        }
        return line.startsWith("-") ? in(RED, line) : line;
    }

    private static String in(String colour, String line) {
        return "\u001B[" + colour + "m" + line + "\u001B[m";
    }
}
