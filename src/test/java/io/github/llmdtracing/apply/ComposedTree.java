package io.github.llmdtracing.apply;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * What SnakeYAML's own composer makes of a text, as lists of lists: a judge that shares nothing with our tree. Scalars are tag and
 * value; a mapping is {@code map, key, value, key, value}, a sequence {@code seq, item, item}; an alias is the very list it stands for.
 */
final class ComposedTree {
    private final Map<Node, Object> known = new IdentityHashMap<>();

    static List<Object> of(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(500);
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        options.setTagInspector(tag -> true);
        List<Object> documents = new ArrayList<>();
        ComposedTree tree = new ComposedTree();
        new Yaml(options).composeAll(new StringReader(text)).forEach(n -> documents.add(tree.read(n)));
        return documents;
    }

    private Object read(Node node) {
        Object seen = known.get(node);
        if (seen != null) {
            return seen;
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getTag().getValue() + "|" + scalar.getValue();
        }
        List<Object> list = new ArrayList<>(List.of(node instanceof MappingNode ? "map" : "seq"));
        known.put(node, list);
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                list.add(read(tuple.getKeyNode()));
                list.add(read(tuple.getValueNode()));
            }
        } else {
            ((SequenceNode) node).getValue().forEach(n -> list.add(read(n)));
        }
        return list;
    }
}
