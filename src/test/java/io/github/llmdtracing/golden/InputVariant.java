package io.github.llmdtracing.golden;

import java.util.function.UnaryOperator;

/** Another way to write the same files, which has to make no difference but its own. */
enum InputVariant {
    CRLF("with CRLF", s -> s.contains("\r") ? s : s.replace("\n", "\r\n")),
    BYTE_ORDER_MARK("with a byte order mark", s -> s.startsWith(Mark.BYTES) ? s : Mark.BYTES + s),
    NO_FINAL_LINE_END("without the final line end", s -> s.endsWith("\n") ? s.substring(0, s.length() - 1) : s);

    private final String title;
    private final UnaryOperator<String> writing;

    InputVariant(String title, UnaryOperator<String> writing) {
        this.title = title;
        this.writing = writing;
    }

    /** The bytes of UTF-8's byte order mark, a character for each. */
    private static final class Mark {
        static final String BYTES = "\u00EF\u00BB\u00BF";
    }

    String title() {
        return title;
    }

    /** Whether a text that ends within a block scalar may get another chomping indicator. */
    boolean mayMove() {
        return this == NO_FINAL_LINE_END;
    }

    GoldenTree of(GoldenTree tree) {
        return tree.each(writing);
    }
}
