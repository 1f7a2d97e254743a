package io.github.llmdtracing.shell;

import java.util.ArrayDeque;
import java.util.Deque;

/** The unquoted characters of a word, each quoted or expanded piece as one neutral character: what patterns and braces see. */
final class UnquotedShape {
    private static final char OTHER = 'x';

    private final StringBuilder shape = new StringBuilder();

    void plain(char c) {
        shape.append(c);
    }

    void other() {
        shape.append(OTHER);
    }

    boolean isPattern() {
        return shape.indexOf("*") >= 0
                || shape.indexOf("?") >= 0
                || shape.indexOf("[") >= 0 && shape.indexOf("]", shape.indexOf("[")) > 0;
    }

    boolean startsWithTilde() {
        return shape.length() > 0 && shape.charAt(0) == '~';
    }

    /** Whether bash would expand braces: a pair of them with a comma or two dots between. */
    boolean isBraceExpansion() {
        if (shape.indexOf("{") < 0) {
            return false;
        }
        Deque<Boolean> separated = new ArrayDeque<>();
        for (int i = 0; i < shape.length(); i++) {
            if (closesExpansion(i, separated)) {
                return true;
            }
        }
        return false;
    }

    private boolean closesExpansion(int i, Deque<Boolean> separated) {
        char c = shape.charAt(i);
        if (c == '{') {
            separated.push(false);
        } else if (!separated.isEmpty() && (c == ',' || c == '.' && shape.charAt(i - 1) == '.')) {
            separated.pop();
            separated.push(true);
        }
        return c == '}' && !separated.isEmpty() && separated.pop();
    }
}
