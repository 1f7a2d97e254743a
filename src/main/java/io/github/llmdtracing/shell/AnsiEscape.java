package io.github.llmdtracing.shell;

/** A character of {@code $'...'}, with the escapes of bash (Bash Reference Manual 3.1.2.4). */
final class AnsiEscape {
    private static final String NAMED = "abeEfnrtv\\'\"?";
    private static final String VALUES = "\u0007\b\u001B\u001B\f\n\r\t\u000B\\'\"?";

    private final Cursor in;

    AnsiEscape(Cursor in) {
        this.in = in;
    }

    void appendTo(StringBuilder value) {
        char c = in.next();
        if (c != '\\' || in.atEnd()) {
            value.append(c);
            return;
        }
        char kind = in.next();
        int named = NAMED.indexOf(kind);
        if (named >= 0) {
            value.append(VALUES.charAt(named));
        } else {
            numbered(kind, value);
        }
    }

    private void numbered(char kind, StringBuilder value) {
        switch (kind) {
            case 'x' -> code(16, 2, value);
            case 'u' -> code(16, 4, value);
            case 'U' -> code(16, 8, value);
            case 'c' -> value.append((char) (in.atEnd() ? 0 : in.next() & 0x1F));
            default -> octal(kind, value);
        }
    }

    private void octal(char kind, StringBuilder value) {
        if (kind < '0' || kind > '7') {
            value.append('\\').append(kind);
            return;
        }
        in.at--;
        code(8, 3, value);
    }

    private void code(int radix, int most, StringBuilder value) {
        int from = in.at;
        while (in.at < from + most && Character.digit(in.peek(), radix) >= 0) {
            in.at++;
        }
        long code = in.at == from ? 0 : Long.parseLong(in.between(from, in.at), radix);
        value.appendCodePoint(code <= Character.MAX_CODE_POINT ? (int) code : 0xFFFD);
    }
}
