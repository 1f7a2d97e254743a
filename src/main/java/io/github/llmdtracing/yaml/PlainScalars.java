package io.github.llmdtracing.yaml;

import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Which strings may stand without quotes. Stricter than YAML: what one reader takes for a number and another for a string
 * ({@code 1e5}) is quoted too.
 */
final class PlainScalars {
    private static final String FIRST = "_/$(";
    private static final String LATER = "_./$()=:@%+~^-";
    private static final Pattern USUAL =
            Pattern.compile("\\d+[A-Za-z]{1,3}|\\d+(?:\\.\\d+){3}:\\d+|[A-Za-z][\\w.-]*(?: [\\w.-]+)+");
    private static final Resolver RESOLVER = new Resolver();

    private PlainScalars() {}

    static boolean isSafe(String value) {
        return startsSafely(value)
                && hasSafeCharacters(value)
                && !value.endsWith(":")
                && !value.startsWith("---")
                && Tag.STR.equals(RESOLVER.resolve(NodeId.scalar, value, true));
    }

    /** Whether people write the value without quotes although it begins with a digit or holds blanks: {@code 30s}, {@code 0.0.0.0:4317}. */
    static boolean isUsual(String value) {
        return USUAL.matcher(value).matches();
    }

    private static boolean startsSafely(String value) {
        boolean dashed = value.startsWith("-");
        int at = dashed ? 1 : 0;
        return at < value.length()
                && (isLetter(value.charAt(at)) || (dashed ? "-" : FIRST).indexOf(value.charAt(at)) >= 0);
    }

    private static boolean hasSafeCharacters(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!isLetter(c) && !digit && LATER.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
