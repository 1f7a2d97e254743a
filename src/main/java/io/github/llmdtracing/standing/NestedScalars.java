package io.github.llmdtracing.standing;

import io.github.llmdtracing.yaml.YamlCollection;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlScalar;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The scalars of a collector's configuration, keys included, whatever they mean.
 *
 * @param root where they stand
 */
record NestedScalars(YamlNode root) {
    /** A variable of the environment is a value that is not known; anything else brings in more (confmap/README.md, v0.159.0). */
    private static final Pattern ELSEWHERE = Pattern.compile("\\{\\{|\\$\\{(?!env:)[a-z][a-z0-9+.-]+:(?!-)");

    /** Whether some of the configuration is a template, or is taken from elsewhere. */
    boolean needMore() {
        return all().anyMatch(s -> ELSEWHERE.matcher(s).find());
    }

    boolean mention(String text) {
        return all().anyMatch(s -> s.contains(text));
    }

    Stream<String> all() {
        return all(root, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    // What aliases stand for is looked at once.
    private static Stream<String> all(YamlNode node, Set<YamlNode> seen) {
        YamlNode resolved = node.resolved();
        if (!seen.add(resolved)) {
            return Stream.of();
        }
        return resolved instanceof YamlCollection collection ? inside(collection, seen) : text(resolved);
    }

    private static Stream<String> inside(YamlCollection collection, Set<YamlNode> seen) {
        Stream<String> keys = collection instanceof YamlMapping mapping
                ? mapping.entries().stream().flatMap(e -> e.name().stream())
                : Stream.of();
        return Stream.concat(keys, collection.children().flatMap(c -> all(c, seen)));
    }

    private static Stream<String> text(YamlNode node) {
        return node.asScalar().map(YamlScalar::value).stream();
    }
}
