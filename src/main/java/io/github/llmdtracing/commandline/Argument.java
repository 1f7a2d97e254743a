package io.github.llmdtracing.commandline;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a command line, as far as it is known.
 *
 * @param literal the value that the program will get; none where a shell still has to expand something in it
 * @param prefix what the value is certain to start with; the whole value where it is known
 * @param text the word as written
 * @param offset where it stands in its file
 * @param place the file and document; none where it is that of the whole command
 */
public record Argument(Optional<String> literal, String prefix, String text, int offset, Optional<Place> place) {
    private static final Pattern PATH_END = Pattern.compile("[^=]*/([\\w.+-]+)\"?");

    /** A word in the command's own document. */
    public Argument(Optional<String> literal, String prefix, String text, int offset) {
        this(literal, prefix, text, offset, Optional.empty());
    }

    /** A word whose value is known. */
    public static Argument of(String value, int offset) {
        return new Argument(Optional.of(value), value, value, offset);
    }

    /** The same word, in a document that need not be the command's. */
    Argument in(Place document) {
        return new Argument(literal, prefix, text, offset, Optional.of(document));
    }

    /** Whether the value is {@code value}. */
    public boolean is(String value) {
        return literal.filter(value::equals).isPresent();
    }

    /** The last part of the path that the value is, for programs; empty where it is not known. */
    public String baseName() {
        return literal.map(l -> l.substring(l.lastIndexOf('/') + 1)).orElseGet(this::pathEnd);
    }

    // The directory may be a variable, as in "$VENV/bin/vllm".
    private String pathEnd() {
        Matcher end = PATH_END.matcher(text);
        return end.matches() ? end.group(1) : "";
    }
}
