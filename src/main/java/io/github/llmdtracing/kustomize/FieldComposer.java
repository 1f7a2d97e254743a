package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.yaml.YamlEntry;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlScalar;
import io.github.llmdtracing.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the nodes of an object that one entry of a kustomization changes, and says so in the provenance.
 *
 * @param provenance where the nodes come from
 * @param resource the object
 * @param last the entry
 */
record FieldComposer(Provenance provenance, Resource resource, Contribution last) {
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
        return made(YamlMapping.composed(last.node(), List.of()));
    }

    YamlSequence newSequence() {
        return made(YamlSequence.composed(last.node(), List.of()));
    }

    YamlScalar newScalar(String value) {
        return made(YamlScalar.composed(last.node(), value));
    }

    /** The mapping with a value put at a key, which is added where it is missing. */
    YamlMapping put(YamlMapping old, String key, YamlNode value) {
        List<YamlEntry> entries = new ArrayList<>(old.entries());
        Optional<YamlEntry> entry = old.entry(key);
        if (entry.isPresent()) {
            entries.set(entries.indexOf(entry.get()), new YamlEntry(entry.get().key(), value));
        } else {
            entries.add(new YamlEntry(newScalar(key), value));
        }
        return entry.filter(e -> e.value() == value).isPresent() ? old : mapping(old, entries);
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
        List<Contribution> parts = new ArrayList<>(parts(old));
        if (parts.isEmpty() || !parts.get(parts.size() - 1).equals(last)) {
            parts.add(last);
        }
        provenance.compose(node, parts);
        return node;
    }

    private List<Contribution> parts(YamlNode old) {
        List<Contribution> known = provenance.contributions(old);
        return known.isEmpty() ? List.of(written(old)) : known;
    }

    private Contribution written(YamlNode old) {
        Place place = provenance.place(old);
        return resource.history().patches().stream()
                .filter(p -> p.document() == place.document())
                .map(p -> new Contribution(p.layer(), place, old, p.kustomization()))
                .findFirst()
                .orElseGet(() -> unpatched(place, old));
    }

    // What is of neither the object nor a patch was taken from a field of a kustomization.
    private Contribution unpatched(Place place, YamlNode old) {
        boolean own = place.document() == resource.object().document();
        return own
                ? new Contribution(
                        Contribution.Layer.RESOURCE,
                        place,
                        old,
                        resource.history().origin())
                : new Contribution(
                        Contribution.Layer.FIELD,
                        place,
                        old,
                        place.file().text().path());
    }
}
