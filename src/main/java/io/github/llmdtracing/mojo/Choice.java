package io.github.llmdtracing.mojo;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * An element that allows a few values.
 *
 * @param element its name
 * @param allowed the values, by how they are written, in the order in which messages list them
 */
record Choice<T>(String element, Map<String, T> allowed) {
    Choice {
        allowed = Collections.unmodifiableMap(new LinkedHashMap<>(allowed));
    }

    /** The constants of an enum, written in lower case. */
    static <E extends Enum<E>> Choice<E> of(String element, E[] constants) {
        return of(element, constants, constant -> constant.name().toLowerCase(Locale.ROOT));
    }

    static <E extends Enum<E>> Choice<E> of(String element, E[] constants, Function<E, String> written) {
        Map<String, E> allowed = new LinkedHashMap<>();
        Arrays.stream(constants).forEach(constant -> allowed.put(written.apply(constant), constant));
        return new Choice<>(element, allowed);
    }

    /** The value that was written; {@code fallback} where it is none of the allowed, which has then been said. */
    T read(ElementScope scope, String written, T fallback) {
        T value = allowed.get(written.strip());
        if (value == null) {
            KnownNames names = new KnownNames(List.copyOf(allowed.keySet()));
            scope.wrong(element, written, "which is not allowed; allowed are " + names.listedFor(written));
            return fallback;
        }
        return value;
    }
}
