package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.kubernetes.Container;
import java.util.Optional;

/**
 * A container as it will run.
 *
 * @param own the container in the manifest, which is what may be edited
 * @param below what a controller puts it on top of, where the tree has that
 * @param merged what the controller makes of both
 */
record EffectiveContainer(Container own, Optional<Container> below, Container merged) {
    /** A container that runs as it stands. */
    static EffectiveContainer of(Container own) {
        return new EffectiveContainer(own, Optional.empty(), own);
    }

    static EffectiveContainer of(MergedContainer merged) {
        return new EffectiveContainer(merged.upper(), Optional.of(merged.lower()), merged.container());
    }
}
