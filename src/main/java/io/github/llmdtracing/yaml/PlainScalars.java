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
    private static final Pattern SAFE = Pattern.compile("(?:[A-Za-z_/$(]|--?(?=[A-Za-z-]))[\\w./$()=:@%+~^-]*");
    private static final Resolver RESOLVER = new Resolver();

    private PlainScalars() {}

    static boolean isSafe(String value) {
        return SAFE.matcher(value).matches()
                && !value.endsWith(":")
                && !value.startsWith("---")
                && Tag.STR.equals(RESOLVER.resolve(NodeId.scalar, value, true));
    }
}
