package io.github.llmdtracing.helm;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.kubernetes.Origins.Written;
import io.github.llmdtracing.yaml.YamlEntry;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The variables that the entries of a mapping are, and those within it, with dots between their keys. */
final class ParameterNodes {
    private final Optional<Function<YamlNode, Place>> places;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Written> nodes = new HashMap<>();

    private ParameterNodes(Optional<Function<YamlNode, Place>> places) {
        this.places = places;
    }

    /**
     * The parameters of a mapping.
     *
     * @param prefix what stands before each name
     * @param places where nodes stand
     */
    static GeneratedParameters of(YamlMapping mapping, String prefix, Function<YamlNode, Place> places) {
        ParameterNodes found = new ParameterNodes(Optional.of(places));
        found.read(mapping, prefix);
        return new GeneratedParameters(found.texts, found.nodes);
    }

    /** The texts in a mapping, by the names of their variables. */
    static Map<String, String> texts(YamlMapping mapping) {
        ParameterNodes found = new ParameterNodes(Optional.empty());
        found.read(mapping, "");
        return found.texts;
    }

    private void read(YamlMapping mapping, String prefix) {
        for (YamlEntry entry : mapping.effectiveEntries()) {
            entry.name().ifPresent(name -> add(prefix + name, entry.value()));
        }
    }

    private void add(String name, YamlNode value) {
        value.text().filter(t -> !t.contains("{{")).ifPresent(t -> texts.put(name, t));
        places.ifPresent(p -> nodes.put(name, new Written(p.apply(value), value)));
        value.asMapping().ifPresent(m -> read(m, name + "."));
        List<YamlNode> items = value.asSequence().map(s -> s.items()).orElse(List.of());
        for (int i = 0; i < items.size(); i++) {
            add(name + "[" + i + "]", items.get(i));
        }
    }
}
