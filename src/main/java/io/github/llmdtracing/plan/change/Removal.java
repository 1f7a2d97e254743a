package io.github.llmdtracing.plan.change;

import java.util.List;
import java.util.function.Predicate;

/**
 * That tracing is taken out rather than put in.
 *
 * @param all tracing that was written by hand too; else what the same settings would put in
 * @param from the files out of which it is taken, by path; in the others it is only looked for, because a lock knows what is ours there
 * @param patches patches of kustomizations that are out already
 */
public record Removal(boolean all, Predicate<String> from, List<AddedPatch> patches) {
    /** Copies the list. */
    public Removal {
        patches = List.copyOf(patches);
    }

    /** The same for what a kustomization makes: with its patches, and those of kustomizations that others use. */
    public Removal within(String kustomization, Predicate<String> isUsed) {
        return new Removal(
                all,
                from,
                patches.stream()
                        .filter(p -> p.kustomization().equals(kustomization) || isUsed.test(p.kustomization()))
                        .toList());
    }
}
