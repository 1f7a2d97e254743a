package io.github.llmdtracing.kustomize;

import java.util.List;

/** Compares the prefixes and suffixes of two names (kubernetes-sigs/kustomize, api/resource/resource.go, PrefixesSuffixesEquals @v5.5). */
final class Affixes {
    private Affixes() {}

    /** Whether both were renamed alike; with {@code lenient}, what was not renamed is like everything. */
    static boolean areAlike(History one, History other, boolean lenient) {
        return areAlike(one.prefixes(), other.prefixes(), lenient)
                && areAlike(one.suffixes(), other.suffixes(), lenient);
    }

    private static boolean areAlike(List<String> some, List<String> others, boolean lenient) {
        boolean unknown = lenient && (some.isEmpty() || others.isEmpty());
        return unknown || endsAlike(some, others);
    }

    private static boolean endsAlike(List<String> some, List<String> others) {
        int length = Math.min(some.size(), others.size());
        boolean oneOnly = length == 0 && some.size() + others.size() > 0;
        return !oneOnly && tail(some, length).equals(tail(others, length));
    }

    private static List<String> tail(List<String> list, int length) {
        return list.subList(list.size() - length, list.size());
    }
}
