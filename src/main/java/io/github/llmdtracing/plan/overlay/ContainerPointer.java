package io.github.llmdtracing.plan.overlay;

import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.yaml.NewYaml;
import io.github.llmdtracing.yaml.YamlChange;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlSequence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where a container stands in its object, as a JSON pointer (RFC 6901), and changes of it as operations of a JSON patch.
 *
 * @param container the container as it is built
 */
record ContainerPointer(Container container) {
    private static final List<String> LISTS = List.of("args", "command");

    /** Whether the container is an item of a list, so that it has a number. */
    boolean exists() {
        return index().isPresent();
    }

    /** Its place among the containers of its list, from 0. */
    OptionalInt index() {
        String list = container.list().substring(container.list().lastIndexOf('.') + 1);
        List<YamlNode> items =
                container.pod().spec().sequence(list).map(YamlSequence::items).orElse(List.of());
        return IntStream.range(0, items.size())
                .filter(i -> items.get(i).resolved() == container.node())
                .findFirst();
    }

    /** The operation that makes sure that the number still is that of the container. */
    NewYaml check() {
        return JsonOperation.test(text() + "/name", NewYaml.text(container.name()));
    }

    private String text() {
        String list = container.list().replaceAll("\\[(\\d+)]", ".$1").replace('.', '/');
        return "/" + list + "/" + index().orElse(0);
    }

    /**
     * The operations that add variables.
     *
     * @param others whether the container gets other variables in its files, so that it will have a list
     */
    List<NewYaml> variables(Map<String, String> values, boolean others) {
        List<NewYaml> entries = values.entrySet().stream()
                .map(v -> NewYaml.mapping(
                        NewYaml.entry("name", NewYaml.text(v.getKey())),
                        NewYaml.entry("value", NewYaml.text(v.getValue()))))
                .toList();
        boolean there = others || hasVariables();
        return there
                ? behind("env", entries)
                : List.of(JsonOperation.add(text() + "/env", new NewYaml.Sequence(entries)));
    }

    private boolean hasVariables() {
        return container
                .node()
                .sequence("env")
                .filter(s -> !s.items().isEmpty())
                .isPresent();
    }

    private List<NewYaml> behind(String list, List<NewYaml> items) {
        return items.stream()
                .map(i -> JsonOperation.add(text() + "/" + list + "/-", i))
                .toList();
    }

    /** The operations that come to the same as a change; none where there are no such. */
    Optional<List<NewYaml>> operations(YamlChange change) {
        if (change instanceof YamlChange.AppendItems append) {
            return LISTS.stream()
                    .filter(l -> is(append.target(), l))
                    .findFirst()
                    .map(l -> behind(l, append.items()));
        }
        if (change instanceof YamlChange.PutEntry put && put.target() == container.node()) {
            return Optional.of(List.of(JsonOperation.add(
                    text() + "/" + put.entry().key(), put.entry().value())));
        }
        return change instanceof YamlChange.ReplaceValue replace ? replacement(replace) : Optional.empty();
    }

    private boolean is(YamlNode node, String key) {
        return container.node().get(key).filter(n -> n.resolved() == node).isPresent();
    }

    private Optional<List<NewYaml>> replacement(YamlChange.ReplaceValue change) {
        Optional<String> whole =
                LISTS.stream().filter(l -> is(change.target(), l)).findFirst();
        return whole.map(l -> text() + "/" + l)
                .or(() -> word(change.target()))
                .or(() -> variable(change.target()))
                .map(p -> List.of(JsonOperation.replace(p, change.value())));
    }

    private Optional<String> word(YamlNode target) {
        return LISTS.stream()
                .flatMap(l -> indexIn(l, i -> i.resolved() == target).map(n -> text() + "/" + l + "/" + n).stream())
                .findFirst();
    }

    private Optional<String> variable(YamlNode target) {
        return indexIn("env", i -> i.asMapping().stream().anyMatch(m -> hasValue(m, target)))
                .map(n -> text() + "/env/" + n + "/value");
    }

    private static boolean hasValue(YamlMapping entry, YamlNode target) {
        return entry.get("value").filter(v -> v.resolved() == target).isPresent();
    }

    private Optional<Integer> indexIn(String list, Predicate<YamlNode> item) {
        List<YamlNode> items =
                container.node().sequence(list).map(YamlSequence::items).orElse(List.of());
        Stream<Integer> found = IntStream.range(0, items.size())
                .filter(i -> item.test(items.get(i)))
                .boxed();
        return found.findFirst();
    }
}
