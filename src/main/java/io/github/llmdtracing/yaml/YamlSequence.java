package io.github.llmdtracing.yaml;

import io.github.llmdtracing.text.TextRange;
import java.util.List;
import java.util.stream.Stream;

/** A sequence, block or flow. */
public final class YamlSequence extends YamlCollection {
    private final List<YamlNode> items;

    YamlSequence(TextRange range, NodeProperties properties, boolean flow, List<YamlNode> items) {
        super(range, properties, flow);
        this.items = List.copyOf(items);
    }

    /**
     * A sequence that stands in no file as a whole, but is put together of nodes that do.
     *
     * @param like the node whose place and style it shows
     * @param items what it holds
     */
    public static YamlSequence composed(YamlNode like, List<YamlNode> items) {
        boolean flow = like instanceof YamlCollection collection && collection.isFlow();
        return new YamlSequence(like.range(), NodeProperties.NONE, flow, items);
    }

    @Override
    public Stream<YamlNode> children() {
        return items.stream();
    }

    /** The items as written; an alias is an alias. */
    public List<YamlNode> items() {
        return items;
    }
}
