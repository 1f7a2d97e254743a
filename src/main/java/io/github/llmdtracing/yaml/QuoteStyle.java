package io.github.llmdtracing.yaml;

import java.util.Collection;
import java.util.List;

/** How strings are written in some part of a file. */
enum QuoteStyle {
    /** Without quotes where that is safe, else in double ones. */
    PLAIN_OR_DOUBLE,
    /** Without quotes where that is safe, else in single ones. */
    PLAIN_OR_SINGLE,
    /** Without quotes where that is safe or usual, else in those that need no escapes, double ones first. */
    FEWEST,
    /** Always in double quotes. */
    DOUBLE,
    /** Always in single quotes. */
    SINGLE;

    /**
     * The style that most of the given strings have, of those that could have been written without quotes.
     *
     * @param wider more strings: they say which quotes are the usual ones where the first have none
     */
    static QuoteStyle of(Collection<YamlScalar> strings, Collection<YamlScalar> wider) {
        List<YamlScalar> free =
                strings.stream().filter(s -> PlainScalars.isSafe(s.value())).toList();
        long doubles = count(free, ScalarStyle.DOUBLE_QUOTED);
        long singles = count(free, ScalarStyle.SINGLE_QUOTED);
        if (doubles + singles > count(free, ScalarStyle.PLAIN)) {
            return doubles >= singles ? DOUBLE : SINGLE;
        }
        boolean quoted = strings.stream().anyMatch(s -> s.style() != ScalarStyle.PLAIN);
        return plainOr(prefersSingle(quoted ? strings : wider));
    }

    private static QuoteStyle plainOr(boolean single) {
        return single ? PLAIN_OR_SINGLE : PLAIN_OR_DOUBLE;
    }

    private static boolean prefersSingle(Collection<YamlScalar> strings) {
        return count(strings, ScalarStyle.SINGLE_QUOTED) > count(strings, ScalarStyle.DOUBLE_QUOTED);
    }

    private static long count(Collection<YamlScalar> strings, ScalarStyle style) {
        return strings.stream().filter(s -> s.style() == style).count();
    }

    String write(String value) {
        if (this == FEWEST) {
            return fewest(value);
        }
        boolean plain = (this == PLAIN_OR_DOUBLE || this == PLAIN_OR_SINGLE) && PlainScalars.isSafe(value);
        if (plain) {
            return value;
        }
        boolean single =
                (this == SINGLE || this == PLAIN_OR_SINGLE) && value.chars().noneMatch(DoubleQuoted::isSpecial);
        return single ? "'" + value.replace("'", "''") + "'" : '"' + DoubleQuoted.escape(value) + '"';
    }

    private static String fewest(String value) {
        if (PlainScalars.isUsual(value)) {
            return value;
        }
        boolean escapes = value.indexOf('"') >= 0 || value.indexOf('\\') >= 0;
        return (escapes ? PLAIN_OR_SINGLE : PLAIN_OR_DOUBLE).write(value);
    }
}
