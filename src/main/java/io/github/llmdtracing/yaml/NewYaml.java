package io.github.llmdtracing.yaml;

import java.util.Arrays;
import java.util.List;

/** Content that is to be written, in whatever style its new surroundings have. */
public sealed interface NewYaml {
    /**
     * A string; quoted where YAML would otherwise read something else.
     *
     * @param value the string
     */
    record Text(String value) implements NewYaml {}

    /**
     * A boolean or number, written as it stands.
     *
     * @param value as {@code true}
     */
    record Literal(String value) implements NewYaml {}

    /**
     * A mapping.
     *
     * @param entries keys and values, in order
     */
    record Mapping(List<Entry> entries) implements NewYaml {
        /** Copies the list. */
        public Mapping {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A sequence.
     *
     * @param items in order
     */
    record Sequence(List<NewYaml> items) implements NewYaml {
        /** Copies the list. */
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /**
     * A collection that is written on one line, as {@code [otlp]}, wherever it stands.
     *
     * @param collection a mapping or a sequence
     */
    record OneLine(NewYaml collection) implements NewYaml {}

    /**
     * A key and its value.
     *
     * @param key a plain name
     * @param value anything
     * @param comment what is said above it, where it stands on lines of its own; empty for nothing
     */
    record Entry(String key, NewYaml value, String comment) {
        /** An entry without a comment. */
        public Entry(String key, NewYaml value) {
            this(key, value, "");
        }

        /** The same entry below a comment. */
        public Entry commented(String text) {
            return new Entry(key, value, text);
        }
    }

    /** A string. */
    static NewYaml text(String value) {
        return new Text(value);
    }

    /** A boolean. */
    static NewYaml bool(boolean value) {
        return new Literal(Boolean.toString(value));
    }

    /** A number. */
    static NewYaml number(long value) {
        return new Literal(Long.toString(value));
    }

    /** A mapping entry. */
    static Entry entry(String key, NewYaml value) {
        return new Entry(key, value);
    }

    /** A mapping. */
    static NewYaml mapping(Entry... entries) {
        return new Mapping(Arrays.asList(entries));
    }

    /** A mapping entry whose value is a string. */
    static Entry entry(String key, String value) {
        return new Entry(key, text(value));
    }

    /** A sequence. */
    static NewYaml sequence(NewYaml... items) {
        return new Sequence(Arrays.asList(items));
    }

    /** A sequence of strings on one line. */
    static NewYaml list(String... items) {
        return new OneLine(texts(Arrays.asList(items)));
    }

    /** A sequence of strings. */
    static NewYaml texts(List<String> items) {
        return new Sequence(items.stream().map(NewYaml::text).toList());
    }
}
