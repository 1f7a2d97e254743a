package io.github.llmdtracing.shell;

import java.util.Set;

/** The reserved words (POSIX XCU 2.4, and bash), recognised only where a command may begin. */
final class ReservedWord {
    private static final Set<String> ALL = Set.of(
            "if",
            "then",
            "elif",
            "else",
            "fi",
            "case",
            "esac",
            "for",
            "select",
            "while",
            "until",
            "do",
            "done",
            "function",
            "coproc",
            "time",
            "{",
            "}",
            "!",
            "[[",
            "]]",
            "in");

    private static final int LONGEST = "function".length();

    private static final Set<String> CLOSING = Set.of("then", "elif", "else", "fi", "esac", "do", "done", "}");

    private static final Set<String> COMPOUND =
            Set.of("if", "case", "for", "select", "while", "until", "function", "coproc", "{", "!", "[[", "time");

    private ReservedWord() {}

    /** The reserved word at the cursor; empty where another word or none begins. */
    static String at(Cursor in) {
        int from = in.at;
        while (isPart(in.peek()) && in.at - from < LONGEST) {
            in.at++;
        }
        boolean ends = in.at > from && (in.atDelimiter() || in.continuation() > 0);
        String word = ends ? in.between(from, in.at) : "";
        in.at = from;
        return ALL.contains(word) ? word : "";
    }

    private static boolean isPart(char c) {
        return c >= 'a' && c <= 'z' || "{}[]!".indexOf(c) >= 0 && c != '\0';
    }

    static boolean closes(String word) {
        return CLOSING.contains(word);
    }

    static boolean opensCompound(String word) {
        return COMPOUND.contains(word);
    }
}
