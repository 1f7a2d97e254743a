package io.github.llmdtracing.yaml;

import java.util.Collection;

/** How strings are written in some part of a file. */
enum QuoteStyle {
    /** Without quotes where that is safe, else in double ones. */
    PLAIN_OR_DOUBLE,
    /** Without quotes where that is safe, else in single ones. */
    PLAIN_OR_SINGLE,
    /** Always in double quotes. */
    DOUBLE,
    /** Always in single quotes. */
    SINGLE;

    /**
     * The style that most of the given strings have.
     *
     * @param wider more strings: they say which quotes are the usual ones where the first have none
     */
    static QuoteStyle of(Collection<YamlScalar> strings, Collection<YamlScalar> wider) {
        long doubles = count(strings, ScalarStyle.DOUBLE_QUOTED);
        long singles = count(strings, ScalarStyle.SINGLE_QUOTED);
        long plain = count(strings, ScalarStyle.PLAIN);
        if (doubles + singles > plain) {
            return doubles >= singles ? DOUBLE : SINGLE;
        }
        return doubles + singles > 0 || wider.isEmpty() ? plainOr(singles > doubles) : plainOr(prefersSingle(wider));
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
        boolean plain = (this == PLAIN_OR_DOUBLE || this == PLAIN_OR_SINGLE) && PlainScalars.isSafe(value);
        if (plain) {
            return value;
        }
        boolean single =
                (this == SINGLE || this == PLAIN_OR_SINGLE) && value.chars().noneMatch(DoubleQuoted::isSpecial);
        return single ? "'" + value.replace("'", "''") + "'" : '"' + DoubleQuoted.escape(value) + '"';
    }
}
