package io.github.llmdtracing.plan.change;

import io.github.llmdtracing.yaml.NewYaml;
import io.github.llmdtracing.yaml.YamlAlias;
import io.github.llmdtracing.yaml.YamlChange;
import io.github.llmdtracing.yaml.YamlEntry;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sets values at paths of a mapping with the fewest changes: what exists is replaced, what is missing at one place goes in as one
 * entry. Paths through an alias, a merge key, a key that stands twice or something that is no mapping cannot be set.
 */
public final class SectionEdits {
    private final YamlMapping root;
    private final List<List<String>> order;
    private final Map<YamlNode, Map<String, Tree>> missing = new LinkedHashMap<>();
    private final Map<YamlNode, List<String>> paths = new LinkedHashMap<>();
    private final List<YamlChange> replaced = new ArrayList<>();
    private Optional<String> obstacle = Optional.empty();

    /** New content: a leaf or a level of keys. */
    private static final class Tree {
        private final Map<String, Tree> children = new LinkedHashMap<>();
        private Optional<NewYaml> leaf = Optional.empty();

        void put(List<String> path, NewYaml value) {
            if (path.isEmpty()) {
                leaf = Optional.of(value);
            } else {
                children.computeIfAbsent(path.get(0), k -> new Tree()).put(path.subList(1, path.size()), value);
            }
        }

        NewYaml build() {
            return leaf.orElseGet(() -> new NewYaml.Mapping(children.entrySet().stream()
                    .map(e -> NewYaml.entry(e.getKey(), e.getValue().build()))
                    .toList()));
        }
    }

    /**
     * Edits of a mapping.
     *
     * @param root the mapping
     * @param order paths in the order in which they are to stand
     */
    public SectionEdits(YamlMapping root, List<List<String>> order) {
        this.root = root;
        this.order = order;
    }

    /** Why some value cannot be set; none when all can. */
    public Optional<String> obstacle() {
        return obstacle;
    }

    /** Gives a key below the root a value, whatever it has; the mappings on the way to it are made. */
    public void set(List<String> path, NewYaml value) {
        set(root, List.of(), path, value);
    }

    private void set(YamlMapping at, List<String> done, List<String> path, NewYaml value) {
        String key = path.get(0);
        Optional<YamlEntry> entry = at.entry(key);
        if (at.duplicateKeys().stream()
                .anyMatch(k -> k.text().filter(key::equals).isPresent())) {
            refuse("the key \"" + key + "\" stands twice");
        } else if (entry.isPresent()) {
            setExisting(entry.get().value(), join(done, key), path.subList(1, path.size()), value);
        } else if (at.get(key).isPresent()) {
            refuse("\"" + key + "\" comes from a merge key");
        } else {
            place(at, key).put(path.subList(1, path.size()), value);
            paths.putIfAbsent(at, done);
        }
    }

    private static List<String> join(List<String> path, String key) {
        List<String> longer = new ArrayList<>(path);
        longer.add(key);
        return longer;
    }

    private Tree place(YamlNode at, String key) {
        return missing.computeIfAbsent(at, n -> new LinkedHashMap<>()).computeIfAbsent(key, k -> new Tree());
    }

    private void setExisting(YamlNode node, List<String> done, List<String> rest, NewYaml value) {
        boolean empty =
                node.isNull() || node instanceof YamlMapping m && m.entries().isEmpty();
        if (node instanceof YamlAlias) {
            refuse("\"" + String.join(".", done) + "\" is an alias");
        } else if (rest.isEmpty()) {
            replaced.add(new YamlChange.ReplaceValue(node, value));
        } else if (empty) {
            place(node, rest.get(0)).put(rest.subList(1, rest.size()), value);
        } else if (node instanceof YamlMapping mapping) {
            set(mapping, done, rest, value);
        } else {
            refuse("\"" + String.join(".", done) + "\" is no mapping");
        }
    }

    private void refuse(String why) {
        obstacle = obstacle.or(() -> Optional.of(why));
    }

    /** The changes, replacements first. */
    public List<YamlChange> changes() {
        List<YamlChange> changes = new ArrayList<>(replaced);
        missing.forEach((node, children) -> changes.addAll(fill(node, children)));
        return changes;
    }

    private List<YamlChange> fill(YamlNode node, Map<String, Tree> children) {
        boolean full =
                node == root || node instanceof YamlMapping m && !m.entries().isEmpty();
        if (full) {
            YamlMapping mapping = (YamlMapping) node;
            return children.entrySet().stream()
                    .map(e -> put(mapping, e.getKey(), e.getValue()))
                    .toList();
        }
        Tree all = new Tree();
        all.children.putAll(children);
        return List.of(new YamlChange.ReplaceValue(node, all.build()));
    }

    private YamlChange put(YamlMapping mapping, String key, Tree value) {
        List<String> here = paths.getOrDefault(mapping, List.of());
        return new YamlChange.PutEntry(mapping, NewYaml.entry(key, value.build()), predecessor(mapping, here, key));
    }

    private Optional<String> predecessor(YamlMapping mapping, List<String> here, String key) {
        Optional<String> last = Optional.empty();
        for (List<String> path : order) {
            boolean below =
                    path.size() > here.size() && path.subList(0, here.size()).equals(here);
            String name = below ? path.get(here.size()) : "";
            if (name.equals(key)) {
                return last;
            }
            last = mapping.entry(name).isPresent() ? Optional.of(name) : last;
        }
        return last;
    }
}
