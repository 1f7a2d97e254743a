package io.github.llmdtracing.plan.overlay;

import java.util.List;
import java.util.stream.Stream;

/**
 * Whether a container of a kustomization that others use would be left with some of its options: those others have the rest themselves, but
 * built alone it would stop, as vLLM does at {@code --collect-detailed-traces} without an endpoint.
 *
 * @param base what was asked for it, and refused
 * @param others what is done for others
 */
record HalfTraced(LayeredAsk base, List<LayeredAsk> others) {
    boolean isCertain() {
        List<WrittenChange> options = base.changes();
        return options.stream().anyMatch(this::isTouched) && !options.stream().allMatch(this::isMade);
    }

    private boolean isTouched(WrittenChange option) {
        return made().anyMatch(c -> c.witness() == option.witness());
    }

    private boolean isMade(WrittenChange option) {
        return made().anyMatch(
                        c -> c.witness() == option.witness() && c.change().equals(option.change()));
    }

    private Stream<WrittenChange> made() {
        return others.stream().flatMap(o -> o.changes().stream());
    }
}
