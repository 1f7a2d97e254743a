package io.github.llmdtracing.yaml;

import io.github.llmdtracing.text.TextRange;
import java.util.Set;

/** A scalar: its value as a string, whatever type YAML would give it. */
public final class YamlScalar implements YamlNode {
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

    private final TextRange range;
    private final TextRange token;
    private final NodeProperties properties;
    private final ScalarStyle style;
    private final boolean inFlow;
    private final String value;

    YamlScalar(
            TextRange token,
            int contentEnd,
            NodeProperties properties,
            ScalarStyle style,
            boolean inFlow,
            String value) {
        this.range = contentEnd == token.end() ? token : new TextRange(token.start(), contentEnd);
        this.token = token;
        this.properties = properties;
        this.style = style;
        this.inFlow = inFlow;
        this.value = value;
    }

    /**
     * A scalar that stands in no file with this value, but was made of one that does.
     *
     * @param like the node whose place it shows
     * @param value its value
     */
    public static YamlScalar composed(YamlNode like, String value) {
        TextRange range = like.range();
        return new YamlScalar(range, range.end(), NodeProperties.NONE, ScalarStyle.DOUBLE_QUOTED, false, value);
    }

    /**
     * The same for a scalar that keeps the type of another one: what was a number stays one.
     *
     * @param like the scalar whose place and style it shows
     * @param value its value
     */
    public static YamlScalar retyped(YamlScalar like, String value) {
        boolean plain = like.style() == ScalarStyle.PLAIN && !PlainScalars.isSafe(like.value());
        ScalarStyle style = plain ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED;
        return new YamlScalar(like.range(), like.range().end(), NodeProperties.NONE, style, false, value);
    }

    /**
     * A number or boolean that stands in no file.
     *
     * @param like the node whose place it shows
     * @param value its value
     */
    public static YamlScalar composedLiteral(YamlNode like, String value) {
        TextRange range = like.range();
        return new YamlScalar(range, range.end(), NodeProperties.NONE, ScalarStyle.PLAIN, false, value);
    }

    /**
     * A null that stands in no file.
     *
     * @param like the node whose place it shows
     */
    public static YamlScalar composedNull(YamlNode like) {
        return composedLiteral(like, "null");
    }

    @Override
    public TextRange range() {
        return range;
    }

    /** What the parser took for the scalar: a block scalar's trailing blank lines included. */
    TextRange token() {
        return token;
    }

    @Override
    public NodeProperties properties() {
        return properties;
    }

    /** Whether it stands within brackets or braces, where a plain scalar may hold less. */
    boolean isInFlow() {
        return inFlow;
    }

    /** How the scalar is written. */
    public ScalarStyle style() {
        return style;
    }

    /** The value, escapes and folding undone. */
    public String value() {
        return value;
    }

    @Override
    public boolean isNull() {
        return style == ScalarStyle.PLAIN && properties.tag().isEmpty() && NULLS.contains(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
