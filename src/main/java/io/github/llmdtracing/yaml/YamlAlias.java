package io.github.llmdtracing.yaml;

import io.github.llmdtracing.text.TextRange;

/** An alias: a second place at which an anchored node stands. */
public final class YamlAlias implements YamlNode {
    private final TextRange range;
    private final YamlNode target;

    YamlAlias(TextRange range, YamlNode target) {
        this.range = range;
        this.target = target;
    }

    @Override
    public TextRange range() {
        return range;
    }

    @Override
    public NodeProperties properties() {
        return NodeProperties.NONE;
    }

    @Override
    public YamlNode resolved() {
        return target;
    }
}
