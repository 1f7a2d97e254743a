package io.github.llmdtracing.yaml;

import io.github.llmdtracing.text.TextRange;
import java.util.Set;

/**
 * One step through a text (YAML 1.1 section 3.1): what a tree is built from, and what a tree can be compared with.
 *
 * @param kind what begins, stands or ends here
 * @param range the place of what begins or stands here, as the parser sees it
 * @param properties anchor and tag of the node that begins here
 * @param flow whether the collection that begins here is written in braces or brackets
 * @param style how the scalar is written; plain for all else
 * @param value the scalar's value or the alias' name; else empty
 */
public record YamlEvent(
        Kind kind, TextRange range, NodeProperties properties, boolean flow, ScalarStyle style, String value) {
    /** The kinds of events. */
    public enum Kind {
        /** A document begins. */
        DOCUMENT_START,
        /** A mapping begins; keys and values follow by turns. */
        MAPPING_START,
        /** A sequence begins; its items follow. */
        SEQUENCE_START,
        /** A scalar. */
        SCALAR,
        /** An alias. */
        ALIAS,
        /** The innermost mapping or sequence ends. */
        COLLECTION_END,
        /** A document ends. */
        DOCUMENT_END,
        /** The text ends. */
        STREAM_END
    }

    /** The tags that make a string of every scalar (YAML 1.1, section 4.3.2 and the str tag). */
    private static final Set<String> STRINGS = Set.of("!", "tag:yaml.org,2002:str");

    /** Whether this is a scalar that every reader takes for a string. */
    public boolean isString() {
        boolean quoted = style != ScalarStyle.PLAIN || PlainScalars.isSafe(value);
        boolean string = properties.tag().map(STRINGS::contains).orElse(quoted);
        return kind == Kind.SCALAR && string;
    }
}
