package io.github.llmdtracing.kustomize;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Whether two values are the same in JSON, as the operation {@code test} of a JSON patch asks. */
final class SameValue {
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]{1,3})?");
    private static final Set<String> BOOLEANS = Set.of("true", "True", "TRUE", "false", "False", "FALSE");

    private SameValue() {}

    static boolean of(Draft one, Draft other) {
        if (one instanceof DraftMapping left && other instanceof DraftMapping right) {
            return sameMapping(left, right);
        }
        if (one instanceof DraftSequence left && other instanceof DraftSequence right) {
            return sameItems(left.items(), right.items());
        }
        return one instanceof DraftScalar left
                && other instanceof DraftScalar right
                && json(left).equals(json(right));
    }

    private static boolean sameMapping(DraftMapping left, DraftMapping right) {
        return left.fields().size() == right.fields().size()
                && left.namesWith(right).stream()
                        .allMatch(n -> left.get(n)
                                .filter(v -> right.get(n).filter(w -> of(v, w)).isPresent())
                                .isPresent());
    }

    private static boolean sameItems(List<Draft> left, List<Draft> right) {
        return left.size() == right.size()
                && IntStream.range(0, left.size()).allMatch(i -> of(left.get(i), right.get(i)));
    }

    private static Object json(DraftScalar scalar) {
        String text = scalar.value();
        if (scalar.isNull()) {
            return List.of();
        }
        if (scalar.isPlain() && BOOLEANS.contains(text)) {
            return Boolean.valueOf(text.toLowerCase(Locale.ROOT));
        }
        boolean number = scalar.isPlain() && NUMBER.matcher(text).matches();
        return number ? new BigDecimal(text).stripTrailingZeros() : text;
    }
}
