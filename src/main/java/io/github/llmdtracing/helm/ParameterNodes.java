package io.github.llmdtracing.helm;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.kubernetes.Origins.Written;
import io.github.llmdtracing.yaml.YamlEntry;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The variables that the entries of a mapping are, and those within it, with dots between their keys. */
final class ParameterNodes {
    private final Function<YamlNode, Place> places;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Written> nodes = new HashMap<>();

    private ParameterNodes(Function<YamlNode, Place> places) {
        this.places = places;
    }

    /**
     * The parameters of a mapping.
     *
     * @param prefix what stands before each name
     * @param places where nodes stand
     */
    static GeneratedParameters of(YamlMapping mapping, String prefix, Function<YamlNode, Place> places) {
        ParameterNodes found = new ParameterNodes(places);
        found.read(mapping, prefix);
        return new GeneratedParameters(found.texts, found.nodes);
    }

    private void read(YamlMapping mapping, String prefix) {
        for (YamlEntry entry : mapping.effectiveEntries()) {
            entry.name().ifPresent(name -> add(prefix + name, entry.value()));
        }
    }

    private void add(String name, YamlNode value) {
        value.text().filter(t -> !t.contains("{{")).ifPresent(t -> texts.put(name, t));
        nodes.put(name, new Written(places.apply(value), value));
        value.asMapping().ifPresent(m -> read(m, name + "."));
        List<YamlNode> items = value.asSequence().map(s -> s.items()).orElse(List.of());
        for (int i = 0; i < items.size(); i++) {
            add(name + "[" + i + "]", items.get(i));
        }
    }
}
