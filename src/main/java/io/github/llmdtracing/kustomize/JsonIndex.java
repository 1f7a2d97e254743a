package io.github.llmdtracing.kustomize;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** An index of a sequence in a JSON patch: signs and leading zeros are allowed, and negative ones count from the end. */
final class JsonIndex {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,9}");

    private JsonIndex() {}

    /** The place of an item among {@code size}; none where there is no such item. */
    static OptionalInt of(String text, int size) {
        if (!NUMBER.matcher(text).matches()) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(text);
        int index = number < 0 ? number + size : number;
        return index >= 0 && index < size ? OptionalInt.of(index) : OptionalInt.empty();
    }
}
