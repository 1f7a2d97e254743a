package io.github.llmdtracing.kustomize;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The values that the items of a merged list have for its keys, each combination once. Where there are several keys and an item
 * lacks one, it takes it from an item that agrees in the others: port 80 is the same as port 80 of TCP.
 *
 * @param values the combinations; an empty string where an item has no such field
 */
record KeyValues(List<List<String>> values) {
    KeyValues {
        values = List.copyOf(values);
    }

    /** The combinations of all items, in the order of the items. */
    static KeyValues of(List<List<String>> ofItems) {
        List<List<String>> values = new ArrayList<>(ofItems.stream().distinct().toList());
        for (int i = 0; i < values.size(); i++) {
            complete(values, i);
        }
        return new KeyValues(values);
    }

    // As mergeValues does it: one combination is compared with all as it was at first, and changed together with each.
    private static void complete(List<List<String>> values, int at) {
        List<String> first = values.get(at);
        for (int i = 0; i < values.size(); i++) {
            List<String> second = values.get(i);
            if (first.size() > 1 && agree(first, second)) {
                List<String> both = joined(first, second);
                values.set(at, both);
                values.set(i, both);
            }
        }
    }

    private static boolean agree(List<String> first, List<String> second) {
        IntStream all = IntStream.range(0, first.size());
        return all.allMatch(i -> first.get(i).equals(second.get(i))
                        || first.get(i).isEmpty()
                        || second.get(i).isEmpty())
                && IntStream.range(0, first.size()).anyMatch(i -> first.get(i).equals(second.get(i)));
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return IntStream.range(0, first.size())
                .mapToObj(i -> first.get(i).isEmpty() ? second.get(i) : first.get(i))
                .toList();
    }

    /** Those of the fields that any item has; all where none has any. */
    List<String> fields(List<String> all) {
        List<String> used = all.stream().filter(f -> isUsed(all.indexOf(f))).toList();
        return used.isEmpty() ? all : used;
    }

    private boolean isUsed(int field) {
        return values.stream().anyMatch(v -> !v.get(field).isEmpty());
    }

    /** The key with these values, fields that no item has left out. */
    ItemKey key(List<String> all, List<String> of) {
        List<String> fields = fields(all);
        return new ItemKey(
                fields, fields.stream().map(f -> of.get(all.indexOf(f))).toList());
    }
}
