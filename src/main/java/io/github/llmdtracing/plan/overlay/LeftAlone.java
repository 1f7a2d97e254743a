package io.github.llmdtracing.plan.overlay;

import java.util.Map;
import java.util.Set;

/**
 * What may not be planned, because a plan for it could not be proved.
 *
 * @param kustomizations those of which nothing may change, and why
 * @param tests those of them that test by themselves whether something is what it was
 * @param releases kustomizations whose values may not change, but all else
 */
public record LeftAlone(Map<String, String> kustomizations, Set<String> tests, Set<String> releases) {
    /** Copies the collections. */
    public LeftAlone {
        kustomizations = Map.copyOf(kustomizations);
        tests = Set.copyOf(tests);
        releases = Set.copyOf(releases);
    }

    /** Nothing. */
    public static LeftAlone nothing() {
        return new LeftAlone(Map.of(), Set.of(), Set.of());
    }
}
