package io.github.llmdtracing.yaml;

import io.github.llmdtracing.text.TextRange;
import java.util.stream.Stream;

/** A mapping or a sequence (YAML 1.1 section 3.2.1.1), in block or flow style. */
public abstract sealed class YamlCollection implements YamlNode permits YamlMapping, YamlSequence {
    private final TextRange range;
    private final NodeProperties properties;
    private final boolean flow;

    YamlCollection(TextRange range, NodeProperties properties, boolean flow) {
        this.range = range;
        this.properties = properties;
        this.flow = flow;
    }

    @Override
    public final TextRange range() {
        return range;
    }

    @Override
    public final NodeProperties properties() {
        return properties;
    }

    /** Whether it is written in braces or brackets. */
    public final boolean isFlow() {
        return flow;
    }

    /** The values of a mapping or the items of a sequence, as written; an alias is an alias. */
    public abstract Stream<YamlNode> children();
}
