package io.github.llmdtracing.mojo;

import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlSequence;
import java.io.File;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes of a node of the configuration file what its field wants, whatever that is. */
final class NodeReader {
    private final ScalarReader scalars;
    private final BeanReader beans;

    /** A reader for a project, where relative paths start. */
    NodeReader(File project) {
        this.scalars = new ScalarReader(project);
        this.beans = new BeanReader(this);
    }

    /** The value; none where nothing is said, or something wrong, which has then been said. */
    Optional<?> read(YamlNode node, Type type, FileScope scope) {
        if (node.isNull()) {
            return Optional.empty();
        }
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == Map.class
                    ? mapping(node, scope).map(m -> map(m, scope))
                    : list(node, generic.getActualTypeArguments()[0], scope);
        }
        return one(node, (Class<?>) type, scope);
    }

    private Optional<?> one(YamlNode node, Class<?> type, FileScope scope) {
        if (!ScalarReader.reads(type)) {
            return mapping(node, scope).map(m -> beans.read(m, type, scope));
        }
        if (node.text().isEmpty()) {
            scope.wrong(node, "wants one value, not " + form(node));
        }
        return node.text().flatMap(text -> scalars.read(node, text, type, scope));
    }

    private static Optional<YamlMapping> mapping(YamlNode node, FileScope scope) {
        Optional<YamlMapping> mapping = node.asMapping();
        if (mapping.isEmpty()) {
            scope.wrong(node, "wants keys of its own, not " + form(node));
        }
        return mapping;
    }

    // Sorted, as Maven's own: what moves from the POM to the file gives the same bytes.
    private static Map<String, @Nullable String> map(YamlMapping mapping, FileScope scope) {
        KeyCheck.onlyOnce(mapping, scope);
        Map<String, @Nullable String> values = new TreeMap<>();
        KeyCheck.entries(mapping).forEach(e -> {
            String name = e.name().orElse("this");
            if (!e.value().isNull() && e.value().text().isEmpty()) {
                scope.key(name).wrong(e.value(), "wants one value, not " + form(e.value()));
            }
            values.putIfAbsent(name, e.value().text().orElse(null));
        });
        return values;
    }

    private Optional<List<?>> list(YamlNode node, Type item, FileScope scope) {
        Optional<YamlSequence> sequence = node.asSequence();
        if (sequence.isEmpty()) {
            scope.wrong(node, "wants a list, not " + form(node) + "; " + asList(node));
        }
        return sequence.map(s -> items(s.items(), item, scope));
    }

    private static String asList(YamlNode node) {
        return node.text()
                .map(text -> "write [" + ElementScope.shown(text) + "]")
                .orElse("write - before each of its items");
    }

    private List<?> items(List<YamlNode> nodes, Type item, FileScope scope) {
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            YamlNode node = nodes.get(i);
            if (node.isNull()) {
                scope.item(i).wrong(node, "is empty");
            }
            read(node, item, scope.item(i)).ifPresent(items::add);
        }
        return items;
    }

    /** What a node is, in a word. */
    static String form(YamlNode node) {
        if (node.asMapping().isPresent()) {
            return "a mapping";
        }
        return node.asSequence().isPresent() ? "a list" : "one value";
    }
}
