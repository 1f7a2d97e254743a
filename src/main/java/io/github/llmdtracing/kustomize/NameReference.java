package io.github.llmdtracing.kustomize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The fields that name objects of a type (kubernetes-sigs/kustomize, api/internal/plugins/builtinconfig/namebackreferences.go @v5.5).
 *
 * @param target the type that is named
 * @param referrers where it is named
 */
record NameReference(Gvk target, FieldSpecs referrers) {
    /** All of both lists, those of one type together, in the order of kustomize. */
    static List<NameReference> merged(List<NameReference> some, List<NameReference> more) throws RefusedException {
        List<NameReference> all = new ArrayList<>(some);
        for (NameReference other : more) {
            int at = all.stream().map(NameReference::target).toList().indexOf(other.target);
            if (at < 0) {
                all.add(other);
            } else {
                all.set(
                        at,
                        new NameReference(other.target, all.get(at).referrers.and(other.referrers)));
            }
        }
        return sorted(all);
    }

    /** All of them, in the order of kustomize. */
    static List<NameReference> sorted(List<NameReference> all) {
        return all.stream()
                .sorted(Comparator.comparing(NameReference::target, Gvk.ORDER))
                .toList();
    }
}
