package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.yaml.YamlEntry;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A mapping of a kustomization, read as strictly as kustomize reads it: unknown fields and wrong types are refused, names of fields
 * may differ in case, of two of a name the last counts (api/types/kustomization.go, Unmarshal @v5.5).
 */
final class Fields {
    private final Place place;
    private final YamlMapping mapping;

    private Fields(Place place, YamlMapping mapping) {
        this.place = place;
        this.mapping = mapping;
    }

    /** A mapping that may have only fields of the given names, separated by blanks. */
    static Fields of(Place place, YamlNode node, String known) throws StoppedException {
        Optional<YamlMapping> mapping = node.asMapping();
        if (mapping.isEmpty()) {
            throw StoppedException.refused(place, node, "a mapping is expected here");
        }
        Fields fields = new Fields(place, mapping.get());
        fields.refuseUnknown(List.of(known.split(" ")));
        return fields;
    }

    private void refuseUnknown(List<String> known) throws StoppedException {
        for (YamlEntry entry : mapping.entries()) {
            String name = entry.name().orElse("");
            if (!name.equals("<<") && known.stream().noneMatch(name::equalsIgnoreCase)) {
                throw StoppedException.refused(place, entry.key(), "the field \"" + name + "\" is not known");
            }
        }
    }

    /** Whether all fields but some are empty. */
    boolean saysNothingBut(Set<String> keys) {
        return mapping.entries().stream()
                .filter(e -> keys.stream().noneMatch(e.name().orElse("")::equalsIgnoreCase))
                .allMatch(e -> e.value()
                        .asScalar()
                        .filter(s -> s.value().isEmpty() || s.isNull())
                        .isPresent());
    }

    Place place() {
        return place;
    }

    YamlMapping mapping() {
        return mapping;
    }

    /** What stands there, if it is not nothing. */
    Optional<YamlNode> node(String key) {
        return mapping.entries().stream()
                .filter(e -> e.name().filter(key::equalsIgnoreCase).isPresent())
                .reduce((first, second) -> second)
                .map(YamlEntry::value)
                .or(() -> mapping.get(key))
                .filter(n -> !n.isNull());
    }

    /** The scalar of a field that has to be a string. */
    Optional<YamlScalar> scalar(String key) throws StoppedException {
        Optional<YamlNode> node = node(key);
        return node.isPresent() ? Optional.of(string(node.get())) : Optional.empty();
    }

    /** The string; empty where there is none. */
    String text(String key) throws StoppedException {
        return scalar(key).map(YamlScalar::value).orElse("");
    }

    boolean flag(String key) throws StoppedException {
        Optional<YamlNode> node = node(key);
        return node.isPresent() && JsonType.isTrue(typed(node.get(), JsonType.BOOLEAN));
    }

    /** The scalar of a field that has to be a whole number. */
    Optional<YamlScalar> number(String key) throws StoppedException {
        Optional<YamlNode> node = node(key);
        return node.isPresent() ? Optional.of(typed(node.get(), JsonType.NUMBER)) : Optional.empty();
    }

    /** The number as an int. */
    int index(String key) throws StoppedException {
        Optional<YamlScalar> number = number(key);
        try {
            return Integer.parseInt(number.map(YamlScalar::value).orElse("0"));
        } catch (NumberFormatException e) {
            throw StoppedException.refused(place, number.orElseThrow(), "a whole number is expected here");
        }
    }

    List<YamlNode> items(String key) throws StoppedException {
        Optional<YamlNode> node = node(key);
        if (node.isPresent() && node.get().asSequence().isEmpty()) {
            throw StoppedException.refused(place, node.get(), "a list is expected here");
        }
        return node.flatMap(YamlNode::asSequence).map(s -> s.items()).orElse(List.of());
    }

    /** The items of a list, each a mapping of the given fields. */
    List<Fields> all(String key, String known) throws StoppedException {
        List<Fields> all = new ArrayList<>();
        for (YamlNode item : items(key)) {
            all.add(of(place, item, known));
        }
        return all;
    }

    /** The items of a list of strings. */
    List<YamlScalar> strings(String key) throws StoppedException {
        List<YamlScalar> strings = new ArrayList<>();
        for (YamlNode item : items(key)) {
            strings.add(string(item));
        }
        return strings;
    }

    Optional<Fields> fields(String key, String known) throws StoppedException {
        Optional<YamlNode> node = node(key);
        return node.isPresent() ? Optional.of(of(place, node.get(), known)) : Optional.empty();
    }

    /** A mapping of strings, sorted by its keys. */
    Map<String, YamlNode> pairs(String key) throws StoppedException {
        Map<String, YamlNode> pairs = new TreeMap<>();
        Optional<YamlNode> node = node(key);
        if (node.isPresent() && node.get().asMapping().isEmpty()) {
            throw StoppedException.refused(place, node.get(), "a mapping is expected here");
        }
        for (YamlEntry entry :
                node.flatMap(YamlNode::asMapping).map(YamlMapping::entries).orElse(List.of())) {
            pairs.put(entry.name().orElse(""), string(entry.value()));
        }
        return pairs;
    }

    private YamlScalar string(YamlNode node) throws StoppedException {
        Optional<YamlScalar> scalar = node.asScalar();
        if (scalar.filter(s -> JsonType.of(s) == JsonType.STRING).isEmpty()) {
            throw StoppedException.refused(place, node, "a string is expected here");
        }
        return scalar.get();
    }

    private YamlScalar typed(YamlNode node, JsonType type) throws StoppedException {
        Optional<YamlScalar> scalar = node.asScalar();
        if (scalar.filter(s -> JsonType.of(s) == type).isEmpty()) {
            String expected = type == JsonType.NUMBER ? "a number" : "true or false";
            throw StoppedException.refused(place, node, expected + " is expected here");
        }
        return scalar.get();
    }
}
