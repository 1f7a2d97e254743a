package io.github.llmdtracing.yaml;

import io.github.llmdtracing.text.TextRange;
import java.util.List;

/** A sequence, block or flow. */
public final class YamlSequence implements YamlNode {
    private final TextRange range;
    private final NodeProperties properties;
    private final boolean flow;
    private final List<YamlNode> items;

    YamlSequence(TextRange range, NodeProperties properties, boolean flow, List<YamlNode> items) {
        this.range = range;
        this.properties = properties;
        this.flow = flow;
        this.items = List.copyOf(items);
    }

    @Override
    public TextRange range() {
        return range;
    }

    @Override
    public NodeProperties properties() {
        return properties;
    }

    /** Whether the sequence is written in brackets. */
    public boolean isFlow() {
        return flow;
    }

    /** The items as written; an alias is an alias. */
    public List<YamlNode> items() {
        return items;
    }
}
