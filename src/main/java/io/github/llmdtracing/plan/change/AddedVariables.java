package io.github.llmdtracing.plan.change;

import io.github.llmdtracing.yaml.NewYaml;
import io.github.llmdtracing.yaml.YamlChange;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlSequence;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Variables that a container is to get and does not have yet.
 *
 * @param container the container
 * @param values names and values, in the order in which they are written
 */
public record AddedVariables(YamlMapping container, Map<String, String> values) {
    /** Copies the map. */
    public AddedVariables {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The same variables, or some of them, in another mapping that the container is made of. */
    public AddedVariables in(YamlMapping part, Map<String, String> some) {
        return new AddedVariables(part, some);
    }

    /** The change that adds them. */
    public YamlChange change() {
        Optional<YamlNode> env = container.get("env");
        Optional<YamlSequence> list =
                container.sequence("env").filter(s -> !s.items().isEmpty());
        if (list.isPresent()) {
            return new YamlChange.AppendItems(list.get(), items());
        }
        NewYaml.Sequence all = new NewYaml.Sequence(items());
        return env.<YamlChange>map(empty -> new YamlChange.ReplaceValue(empty.resolved(), all))
                .orElseGet(() -> new YamlChange.PutEntry(container, NewYaml.entry("env", all), anchorKey()));
    }

    private List<NewYaml> items() {
        return values.entrySet().stream()
                .map(v -> NewYaml.mapping(
                        NewYaml.entry("name", NewYaml.text(v.getKey())),
                        NewYaml.entry("value", NewYaml.text(v.getValue()))))
                .toList();
    }

    private Optional<String> anchorKey() {
        return Stream.of("image", "name")
                .filter(k -> container.entry(k).isPresent())
                .findFirst();
    }

    /** As the lock and the report say it: {@code env A=b, C=d}. */
    public String description() {
        List<String> all = values.entrySet().stream()
                .map(v -> v.getKey() + "=" + v.getValue())
                .toList();
        return "env " + String.join(", ", all);
    }
}
