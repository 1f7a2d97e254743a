package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.yaml.YamlEntry;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlScalar;
import io.github.llmdtracing.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes the nodes of an object that one entry of a kustomization changes, and says so in the provenance.
 *
 * @param provenance where the nodes come from
 * @param last the entry
 */
record FieldComposer(Provenance provenance, Contribution last) {
    YamlMapping mapping(YamlNode old, List<YamlEntry> entries) {
        return said(YamlMapping.composed(old, entries), old);
    }

    YamlSequence sequence(YamlNode old, List<YamlNode> items) {
        return said(YamlSequence.composed(old, items), old);
    }

    /** A string in the place of another node. */
    YamlScalar scalar(YamlNode old, String value) {
        return said(YamlScalar.composed(old, value), old);
    }

    /** Another value of a scalar, which stays what it was: a number or a string. */
    YamlScalar retyped(YamlScalar old, String value) {
        return said(YamlScalar.retyped(old, value), old);
    }

    /** A mapping where there was nothing. */
    YamlMapping newMapping() {
        return newMapping(Map.of());
    }

    /** A mapping of the given values where there was nothing. */
    YamlMapping newMapping(Map<String, ? extends YamlNode> values) {
        List<YamlEntry> entries = values.entrySet().stream()
                .map(e -> new YamlEntry(newScalar(e.getKey()), e.getValue()))
                .toList();
        return made(YamlMapping.composed(last.node(), entries));
    }

    YamlSequence newSequence() {
        return made(YamlSequence.composed(last.node(), List.of()));
    }

    YamlScalar newScalar(String value) {
        return made(YamlScalar.composed(last.node(), value));
    }

    /** A true where there was nothing. */
    YamlScalar newBoolean() {
        return made(YamlScalar.composedLiteral(last.node(), "true"));
    }

    /** The mapping with a value put at a key, which is added where it is missing. */
    YamlMapping put(YamlMapping old, String key, YamlNode value) {
        return put(old, Map.of(key, value));
    }

    /** The mapping with all of the values put at their keys. */
    YamlMapping put(YamlMapping old, Map<String, ? extends YamlNode> values) {
        List<YamlEntry> entries = new ArrayList<>(old.entries());
        values.forEach((key, value) -> put(entries, key, value));
        return entries.equals(old.entries()) ? old : mapping(old, entries);
    }

    private void put(List<YamlEntry> entries, String key, YamlNode value) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).isNamed(key)) {
                entries.set(i, new YamlEntry(entries.get(i).key(), value));
                return;
            }
        }
        entries.add(new YamlEntry(newScalar(key), value));
    }

    /** The mapping without a key. */
    YamlMapping without(YamlMapping old, String key) {
        return old.entry(key).isEmpty()
                ? old
                : mapping(
                        old, old.entries().stream().filter(e -> !e.isNamed(key)).toList());
    }

    private <T extends YamlNode> T made(T node) {
        provenance.compose(node, List.of(last));
        return node;
    }

    private <T extends YamlNode> T said(T node, YamlNode old) {
        List<Contribution> parts = new ArrayList<>(provenance.parts(old));
        if (!parts.get(parts.size() - 1).equals(last)) {
            parts.add(last);
        }
        provenance.compose(node, parts);
        return node;
    }
}
