package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.yaml.YamlCollection;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.HashMap;
import java.util.Map;

/** How many nodes there are when every alias is written out; a few lines can hold more than there is memory for. */
final class ExpandedSize {
    private static final long LARGEST = 2_000_000;

    private final Map<YamlNode, Long> known = new HashMap<>();

    private ExpandedSize() {}

    /** Refuses what nobody could write out. */
    static void check(YamlNode node) throws RefusedException {
        if (new ExpandedSize().of(node) > LARGEST) {
            throw new RefusedException("its aliases stand for more than " + LARGEST + " values");
        }
    }

    private long of(YamlNode node) {
        Long done = known.get(node.resolved());
        if (done != null) {
            return done;
        }
        long size = node.resolved() instanceof YamlCollection collection
                ? Math.min(
                        LARGEST + 1,
                        1 + collection.children().mapToLong(this::of).sum())
                : 1;
        known.put(node.resolved(), size);
        return size;
    }
}
