package io.github.llmdtracing.yaml;

import java.util.Optional;

/**
 * What may stand before a node (YAML 1.1 section 6.9).
 *
 * @param anchor the name behind {@code &}
 * @param tag the explicit tag, resolved
 */
public record NodeProperties(Optional<String> anchor, Optional<String> tag) {
    /** No anchor and no tag. */
    public static final NodeProperties NONE = new NodeProperties(Optional.empty(), Optional.empty());
}
