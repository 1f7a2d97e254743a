package io.github.llmdtracing.yaml;

import io.github.llmdtracing.text.TextRange;
import java.util.Optional;

/** A node of a YAML document (YAML 1.1 section 3.2.1) and the place of its text. Nodes are compared by identity. */
public sealed interface YamlNode permits YamlCollection, YamlScalar, YamlAlias {
    /**
     * Where the node's text stands: from its anchor or tag, if any, to the end of its last character that means something. Trailing
     * blank lines and comments are not part of it.
     */
    TextRange range();

    /** Anchor and tag. */
    NodeProperties properties();

    /** The node itself, or what an alias stands for. */
    default YamlNode resolved() {
        return this;
    }

    /** The node, looked at through an alias, when it is a mapping. */
    default Optional<YamlMapping> asMapping() {
        return resolved() instanceof YamlMapping mapping ? Optional.of(mapping) : Optional.empty();
    }

    /** The node, looked at through an alias, when it is a sequence. */
    default Optional<YamlSequence> asSequence() {
        return resolved() instanceof YamlSequence sequence ? Optional.of(sequence) : Optional.empty();
    }

    /** The node, looked at through an alias, when it is a scalar. */
    default Optional<YamlScalar> asScalar() {
        return resolved() instanceof YamlScalar scalar ? Optional.of(scalar) : Optional.empty();
    }

    /** The text of the scalar that the node is; none for collections and nulls. */
    default Optional<String> text() {
        return asScalar().filter(scalar -> !scalar.isNull()).map(YamlScalar::value);
    }

    /** Whether the node says nothing: an empty value, {@code ~} or {@code null}. */
    default boolean isNull() {
        return asScalar().filter(YamlScalar::isNull).isPresent();
    }
}
