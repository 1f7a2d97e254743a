package io.github.llmdtracing.shell;

/** How the text of a nested script stands in the script around it. */
public enum Quoting {
    /** Between single quotes. */
    SINGLE,
    /** Between double quotes: the shell around expands what is in it. */
    DOUBLE,
    /** Between backquotes. */
    BACKQUOTED,
    /** Between backquotes that stand in double quotes. */
    BACKQUOTED_IN_DOUBLE,
    /** As a word of its own, one of several that {@code eval} joins. */
    EVAL_WORD,
    /** In the body of a here-document whose delimiter is quoted: as it is. */
    VERBATIM,
    /** In the body of a here-document that the shell around expands. */
    HERE_DOCUMENT,
    /** Without quotes, inside a word; nothing can be inserted here. */
    UNQUOTED;

    /** Whether double quotes would end the text, so that an expansion stands in it without them. */
    boolean refusesQuotes() {
        return this == DOUBLE || this == BACKQUOTED_IN_DOUBLE;
    }

    /** The spelling that becomes {@code inner} once the shell around has read it. */
    String encode(String inner) {
        return switch (this) {
            case SINGLE -> inner.replace("'", "'\\''");
            case DOUBLE -> escape(inner, "\\\"$`");
            case HERE_DOCUMENT -> escape(inner, "\\$`");
            case BACKQUOTED -> escape(inner, "\\`");
            case BACKQUOTED_IN_DOUBLE -> escape(inner, "\\`\"");
            case EVAL_WORD -> PlainQuotes.around(inner);
            case VERBATIM, UNQUOTED -> inner;
        };
    }

    private static String escape(String inner, String special) {
        StringBuilder escaped = new StringBuilder();
        for (char c : inner.toCharArray()) {
            escaped.append(special.indexOf(c) >= 0 ? "\\" : "").append(c);
        }
        return escaped.toString();
    }
}
