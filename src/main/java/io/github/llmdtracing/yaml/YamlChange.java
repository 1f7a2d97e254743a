package io.github.llmdtracing.yaml;

import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.text.TextEdit;
import io.github.llmdtracing.text.TextEdits;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One change to a document, as a value: what it does to the tree, from which both the edit of the text ({@link YamlEditor}) and the
 * tree that has to come out follow.
 */
public sealed interface YamlChange {
    /** The node, in the tree as read, that changes. */
    YamlNode target();

    /**
     * Adds an entry to a mapping that has none of that name.
     *
     * @param target the mapping
     * @param entry what is added
     * @param after the name of the entry behind which it goes, if there is such an entry; else it goes to the end
     */
    record PutEntry(YamlMapping target, NewYaml.Entry entry, Optional<String> after) implements YamlChange {
        /** The entry behind which the new one goes; none in an empty mapping. */
        public Optional<YamlEntry> predecessor() {
            List<YamlEntry> entries = target.entries();
            return after.flatMap(target::entry)
                    .or(() -> entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1)));
        }
    }

    /**
     * Adds items at the end of a sequence.
     *
     * @param target the sequence
     * @param items what is added
     */
    record AppendItems(YamlSequence target, List<NewYaml> items) implements YamlChange {
        /** Copies the list. */
        public AppendItems {
            items = List.copyOf(items);
        }
    }

    /**
     * Puts another value in the place of a scalar, of nothing, or of an empty collection.
     *
     * @param target a scalar (a null one included), an empty mapping or an empty sequence
     * @param value what stands there afterwards
     */
    record ReplaceValue(YamlNode target, NewYaml value) implements YamlChange {}

    /**
     * Takes an item out of a sequence. A collection in which nothing is left goes with its key: see {@link Removals}.
     *
     * @param target the sequence
     * @param item one of its items, an alias as an alias
     */
    record RemoveItem(YamlSequence target, YamlNode item) implements YamlChange {}

    /**
     * Takes an entry out of a mapping. A collection in which nothing is left goes with its key: see {@link Removals}.
     *
     * @param target the mapping
     * @param entry one of its own entries
     */
    record RemoveEntry(YamlMapping target, YamlEntry entry) implements YamlChange {}

    /** Whether it takes something away. */
    default boolean isRemoval() {
        return this instanceof RemoveItem || this instanceof RemoveEntry;
    }

    /**
     * Edits the text inside a scalar.
     *
     * @param target the scalar
     * @param onValue edits of its value
     * @param edits the same as edits of the file
     */
    record EditScalar(YamlScalar target, List<TextEdit> onValue, List<TextEdit> edits) implements YamlChange {
        /** Copies the lists. */
        public EditScalar {
            onValue = List.copyOf(onValue);
            edits = List.copyOf(edits);
        }

        /**
         * Edits of the value, carried to the file; none where value and file cannot be aligned there, or where
         * the edited text would mean something else.
         */
        public static Optional<EditScalar> of(SourceText text, YamlScalar scalar, List<TextEdit> onValue) {
            String after = TextEdits.of(onValue).applyTo(scalar.value());
            Optional<ScalarContent> content = ScalarContent.of(text, scalar);
            return content.flatMap(c -> c.inFile(onValue))
                    .filter(edits -> new EditedScalar(text, scalar, edits).reads(after, scalar.style()))
                    .or(() -> content.flatMap(c -> c.inNewQuotes(onValue))
                            .filter(edits ->
                                    new EditedScalar(text, scalar, edits).reads(after, ScalarStyle.SINGLE_QUOTED)))
                    .map(edits -> new EditScalar(scalar, onValue, edits));
        }

        /** The scalar's value afterwards. */
        public String value() {
            return TextEdits.of(onValue).applyTo(target.value());
        }

        /** Both changes of the same scalar in one. */
        public EditScalar and(EditScalar other) {
            return new EditScalar(target, joined(onValue, other.onValue), joined(edits, other.edits));
        }

        private static List<TextEdit> joined(List<TextEdit> first, List<TextEdit> second) {
            return Stream.concat(first.stream(), second.stream()).distinct().toList();
        }
    }
}
