package io.github.llmdtracing.deployment;

import io.github.llmdtracing.yaml.ScalarStyle;
import io.github.llmdtracing.yaml.YamlScalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a scalar of a manifest becomes in JSON, by which kubectl and the server read it (sigs.k8s.io/yaml, goyaml.v2/resolve.go). */
final class ScalarType {
    private static final Set<String> TRUE = Set.of("y", "yes", "on", "true");
    private static final Set<String> FALSE = Set.of("n", "no", "off", "false");
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9][0-9_]*");
    private static final Pattern FLOAT =
            Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9][0-9_]*(?:\\.[0-9_]*)?)(?:[eE][-+]?[0-9]+)?");
    private static final Pattern PREFIXED = Pattern.compile("[-+]?0(?:x[0-9a-fA-F_]+|b[01_]+|o?[0-7_]+)");

    private ScalarType() {}

    /** The value: a text, a number, a boolean, or nothing. */
    static @Nullable Object of(YamlScalar scalar) {
        if (scalar.isNull()) {
            return null;
        }
        boolean plain =
                scalar.style() == ScalarStyle.PLAIN && scalar.properties().tag().isEmpty();
        return plain ? ofPlain(scalar.value()) : scalar.value();
    }

    private static Object ofPlain(String value) {
        return truth(value).<Object>map(b -> b).or(() -> number(value)).orElse(value);
    }

    private static Optional<Boolean> truth(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        boolean usual = value.equals(lower)
                || value.equals(value.toUpperCase(Locale.ROOT))
                || value.equals(lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1));
        if (!usual) {
            return Optional.empty();
        }
        return TRUE.contains(lower) ? Optional.of(true) : Optional.of(false).filter(f -> FALSE.contains(lower));
    }

    private static Optional<Number> number(String value) {
        String digits = value.replace("_", "").replaceFirst("^\\+", "");
        if (PREFIXED.matcher(value).matches()) {
            return Optional.of(prefixed(digits));
        }
        if (INTEGER.matcher(value).matches()) {
            return Optional.of(small(new BigInteger(digits)));
        }
        return FLOAT.matcher(value).matches() ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }

    private static Number prefixed(String digits) {
        boolean negative = digits.startsWith("-");
        String bare = digits.substring(negative ? 2 : 1);
        BigInteger magnitude = switch (bare.charAt(0)) {
            case 'x' -> new BigInteger(bare.substring(1), 16);
            case 'b' -> new BigInteger(bare.substring(1), 2);
            case 'o' -> new BigInteger(bare.substring(1), 8);
            default -> new BigInteger(bare, 8);
        };
        return small(negative ? magnitude.negate() : magnitude);
    }

    private static Number small(BigInteger number) {
        return number.bitLength() < Long.SIZE ? (Number) number.longValue() : number;
    }
}
