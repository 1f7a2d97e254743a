package io.github.llmdtracing.mojo;

import io.github.llmdtracing.report.TextChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What differs between two plans for the same sources. */
final class Changes {
    private Changes() {}

    /** From the outcome of the left plan to that of the right one; a file that one of them leaves alone is what the user wrote. */
    static List<TextChange> between(List<TextChange> left, List<TextChange> right) {
        Map<String, TextChange> lefts = byPath(left);
        Map<String, TextChange> rights = byPath(right);
        List<TextChange> changes = new ArrayList<>();
        lefts.forEach((path, l) -> changes.add(new TextChange(
                path,
                l.after(),
                Optional.ofNullable(rights.get(path)).map(TextChange::after).orElse(l.before()))));
        rights.forEach((path, r) -> {
            if (!lefts.containsKey(path)) {
                changes.add(r);
            }
        });
        return changes.stream().filter(TextChange::isChange).sorted().toList();
    }

    private static Map<String, TextChange> byPath(List<TextChange> changes) {
        return changes.stream()
                .collect(Collectors.toMap(TextChange::path, Function.identity(), (a, b) -> a, TreeMap::new));
    }
}
