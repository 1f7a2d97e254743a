package io.github.llmdtracing.mojo;

import io.github.llmdtracing.report.patch.TextChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two plans for the same sources.
 *
 * @param left what the one makes of the user's files
 * @param right what the other makes of them
 */
record PlanComparison(Map<String, TextChange> left, Map<String, TextChange> right) {
    static PlanComparison of(List<TextChange> left, List<TextChange> right) {
        return new PlanComparison(byPath(left), byPath(right));
    }

    private static Map<String, TextChange> byPath(List<TextChange> changes) {
        return changes.stream()
                .collect(Collectors.toMap(TextChange::path, Function.identity(), (a, b) -> a, TreeMap::new));
    }

    /** What turns the outcome of the left plan into that of the right one. */
    List<TextChange> changes() {
        return Stream.concat(left.keySet().stream(), right.keySet().stream())
                .distinct()
                .sorted()
                .map(p -> new TextChange(p, outcome(p, left, right), outcome(p, right, left)))
                .filter(TextChange::isChange)
                .toList();
    }

    /** A file that a plan leaves alone is what the user wrote, which the other plan knows. */
    private static Optional<String> outcome(String path, Map<String, TextChange> plan, Map<String, TextChange> other) {
        return Optional.ofNullable(plan.get(path))
                .flatMap(TextChange::after)
                .or(() -> Optional.ofNullable(other.get(path)).flatMap(TextChange::before));
    }
}
