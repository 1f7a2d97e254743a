package io.github.llmdtracing.report.format;

import java.util.Collection;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Writes JSON (RFC 8259), indented by two blanks, members in the order in which they are given. An empty object or array stays on its line. */
final class JsonWriter {
    private final StringBuilder out = new StringBuilder();
    private int depth;
    private boolean first = true;

    /** The text of the object whose members {@code members} writes, with a line end. */
    static String document(Consumer<JsonWriter> members) {
        JsonWriter writer = new JsonWriter();
        writer.object(members);
        return writer.out.append('\n').toString();
    }

    /** The text of the array of the objects whose members {@code members} writes, with a line end. */
    static <T> String array(Collection<T> items, BiConsumer<JsonWriter, T> members) {
        JsonWriter writer = new JsonWriter();
        writer.items(items, members);
        return writer.out.append('\n').toString();
    }

    JsonWriter member(String name, String value) {
        name(name);
        string(value);
        return this;
    }

    JsonWriter member(String name, long value) {
        name(name);
        out.append(value);
        return this;
    }

    JsonWriter member(String name, boolean value) {
        name(name);
        out.append(value);
        return this;
    }

    /** Leaves the member out where there is no value, or an empty one. */
    JsonWriter optional(String name, Optional<String> value) {
        value.filter(v -> !v.isEmpty()).ifPresent(v -> member(name, v));
        return this;
    }

    JsonWriter object(String name, Consumer<JsonWriter> members) {
        name(name);
        object(members);
        return this;
    }

    <T> JsonWriter objects(String name, Collection<T> items, BiConsumer<JsonWriter, T> members) {
        name(name);
        return items(items, members);
    }

    private <T> JsonWriter items(Collection<T> items, BiConsumer<JsonWriter, T> members) {
        return enclosed(
                '[',
                ']',
                () -> items.forEach(item -> {
                    next();
                    object(w -> members.accept(w, item));
                }));
    }

    JsonWriter strings(String name, Collection<String> items) {
        name(name);
        return enclosed(
                '[',
                ']',
                () -> items.forEach(item -> {
                    next();
                    string(item);
                }));
    }

    private void object(Consumer<JsonWriter> members) {
        enclosed('{', '}', () -> members.accept(this));
    }

    private JsonWriter enclosed(char open, char close, Runnable content) {
        out.append(open);
        depth++;
        first = true;
        content.run();
        depth--;
        if (!first) {
            newLine();
        }
        first = false;
        out.append(close);
        return this;
    }

    private void name(String name) {
        next();
        string(name);
        out.append(": ");
    }

    private void next() {
        if (!first) {
            out.append(',');
        }
        first = false;
        newLine();
    }

    private void newLine() {
        out.append('\n').append("  ".repeat(depth));
    }

    private void string(String value) {
        out.append('"');
        if (isPlain(value)) {
            out.append(value);
        } else {
            value.codePoints().forEach(this::character);
        }
        out.append('"');
    }

    // Nearly all are.
    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c >= 0x7F || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private void character(int character) {
        switch (character) {
            case '"', '\\' -> out.append('\\').append((char) character);
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> otherCharacter(character);
        }
    }

    /** Escapes what JSON forbids, half a surrogate pair, which UTF-8 cannot hold, and what JavaScript takes for a line end. */
    private void otherCharacter(int character) {
        boolean half = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        if (character < ' ' || character == 0x7F || half || character == 0x2028 || character == 0x2029) {
            String digits = Integer.toHexString(character);
            out.append("\\u").append("0".repeat(4 - digits.length())).append(digits);
        } else {
            out.appendCodePoint(character);
        }
    }
}
