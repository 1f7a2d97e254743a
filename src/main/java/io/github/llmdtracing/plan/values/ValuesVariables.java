package io.github.llmdtracing.plan.values;

import io.github.llmdtracing.helm.ChartVariables;
import io.github.llmdtracing.helm.ValuesContainer;
import io.github.llmdtracing.otel.OtelVariable;
import io.github.llmdtracing.plan.change.PlannedChange;
import io.github.llmdtracing.plan.change.SectionEdits;
import io.github.llmdtracing.settings.Tracing;
import io.github.llmdtracing.yaml.NewYaml;
import io.github.llmdtracing.yaml.YamlChange;
import io.github.llmdtracing.yaml.YamlEntry;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlSequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Variables in the {@code env} list of a container in values. */
final class ValuesVariables {
    private ValuesVariables() {}

    /** What the POM asks for beyond the five that always belong to tracing: resource attributes, and the profile's own. */
    static Map<String, String> further(Tracing tracing) {
        Map<String, String> further = new LinkedHashMap<>();
        if (!tracing.resourceAttributes().isEmpty()) {
            further.put(OtelVariable.RESOURCE_ATTRIBUTES, joined(tracing.resourceAttributes()));
        }
        tracing.profile().environment().forEach(further::putIfAbsent);
        return further;
    }

    private static String joined(Map<String, String> attributes) {
        return attributes.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(","));
    }

    /** The changes that give a container what its chart has no key for; a name that stands there stays as it is. */
    static List<PlannedChange> planFurther(ValuesContainer container, Tracing tracing) {
        Map<String, String> wanted = further(tracing);
        wanted.keySet().removeIf(ChartVariables::isWrittenByModelService);
        wanted.keySet().removeAll(ChartVariables.namesIn(container.container()).toList());
        return wanted.isEmpty() || !takes(container.container(), List.of("env"))
                ? List.of()
                : append(container.container(), List.of("env"), entries(wanted)).stream()
                        .map(c -> new PlannedChange(
                                container.tree().document(),
                                c,
                                "further-variables",
                                "env " + String.join(", ", wanted.keySet())))
                        .toList();
    }

    static List<NewYaml> entries(Map<String, String> variables) {
        return variables.entrySet().stream()
                .map(e -> NewYaml.mapping(
                        NewYaml.entry("name", NewYaml.text(e.getKey())),
                        NewYaml.entry("value", NewYaml.text(e.getValue()))))
                .toList();
    }

    /** Whether a list at a path can be added to: it is one, by itself, or there is nothing yet; what a merge key brings is elsewhere. */
    static boolean takes(YamlMapping container, List<String> path) {
        return !isMergedIn(container, path)
                && at(container, path)
                        .filter(n -> !n.isNull() && !(n instanceof YamlSequence))
                        .isEmpty();
    }

    private static boolean isMergedIn(YamlMapping container, List<String> path) {
        String key = path.get(0);
        boolean merged = container.entry(key).isEmpty() && container.get(key).isPresent();
        return merged
                || path.size() > 1
                        && container
                                .mapping(key)
                                .filter(m -> isMergedIn(m, path.subList(1, path.size())))
                                .isPresent();
    }

    private static Optional<YamlNode> at(YamlMapping container, List<String> path) {
        Optional<YamlNode> node = Optional.of(container);
        for (String key : path) {
            node = node.flatMap(YamlNode::asMapping).flatMap(m -> m.entry(key)).map(YamlEntry::value);
        }
        return node;
    }

    /** Adds items to the list at a path below a mapping, which need not be there. */
    static List<YamlChange> append(YamlMapping container, List<String> path, List<NewYaml> items) {
        Optional<YamlSequence> filled = at(container, path).flatMap(ValuesVariables::filled);
        if (filled.isPresent()) {
            return List.of(new YamlChange.AppendItems(filled.get(), items));
        }
        SectionEdits edits = new SectionEdits(container, List.of());
        edits.set(path, new NewYaml.Sequence(items));
        return edits.changes();
    }

    private static Optional<YamlSequence> filled(YamlNode node) {
        return node instanceof YamlSequence s && !s.items().isEmpty() ? Optional.of(s) : Optional.empty();
    }
}
