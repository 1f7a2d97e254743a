package io.github.llmdtracing.shell;

/** Tells {@code ((...))} from two nested subshells as bash does: by where the parentheses close. */
final class ArithmeticEnd {
    /** No arithmetic is longer; the bound keeps reading linear. */
    private static final int LONGEST = 8192;

    private ArithmeticEnd() {}

    /** The offset of the two parentheses that close arithmetic that begins at {@code from}; -1 where it is none. */
    static int find(Cursor in, int from) {
        int inside = 0;
        int last = Math.min(in.end() - 1, from + LONGEST);
        for (int at = from; at < last; at++) {
            char c = in.charAt(at);
            at += c == '\\' ? 1 : 0;
            inside += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (inside < 0) {
                return in.charAt(at + 1) == ')' ? at : -1;
            }
        }
        return -1;
    }
}
