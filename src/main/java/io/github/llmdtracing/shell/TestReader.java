package io.github.llmdtracing.shell;

/** Reads {@code [[ ... ]]} of bash. */
final class TestReader {
    private final Cursor in;
    private final WordReader words;

    TestReader(Cursor in, WordReader words) {
        this.in = in;
        this.words = words;
    }

    void read(int from) throws ShellSyntaxException {
        in.skipLines();
        while (!ReservedWord.at(in).equals("]]")) {
            if (in.atEnd()) {
                throw in.failure(from, "']]' is missing");
            }
            operand();
            in.skipLines();
        }
        in.at += "]]".length();
        in.endToken();
    }

    private void operand() throws ShellSyntaxException {
        boolean operator = in.take("&&") || in.take("||") || in.take("(") || in.take(")");
        if (operator) {
            return;
        }
        if (!words.startsHere()) {
            comparison();
        } else if (words.word().raw().equals("=~")) {
            in.skipBlanks();
            expression();
        }
    }

    private void comparison() throws ShellSyntaxException {
        if (!in.take("<") && !in.take(">")) {
            throw in.failure(in.at, "unexpected '" + in.peek() + "' in [[ ]]");
        }
    }

    /** Reads an extended regular expression, in which parentheses and bars are characters. */
    private void expression() throws ShellSyntaxException {
        int inside = 0;
        while (!in.atEnd() && !(inside <= 0 && in.looksAtAny(" \t\r\n"))) {
            inside += in.peek() == '(' ? 1 : in.peek() == ')' ? -1 : 0;
            if (in.looksAtAny("()|<>& \t\n;")) {
                in.at++;
            } else {
                words.word();
            }
        }
    }
}
