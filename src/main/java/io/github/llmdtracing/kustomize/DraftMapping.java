package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.yaml.YamlEntry;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A mapping, its fields to be changed. */
final class DraftMapping extends Draft {
    private final YamlMapping source;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final List<YamlEntry> before;

    /**
     * A field.
     *
     * @param key its key as it stands
     * @param value its value
     */
    record Field(YamlNode key, Draft value) {}

    DraftMapping(YamlNode written, YamlMapping source) {
        super(written);
        this.source = source;
        Map<String, YamlEntry> entries = new LinkedHashMap<>();
        expand(source, entries);
        this.before = List.copyOf(entries.values());
        entries.forEach((name, e) -> fields.put(name, new Field(e.key(), Draft.of(e.value()))));
    }

    private DraftMapping(DraftMapping like) {
        super(like.written());
        this.source = like.source;
        this.before = like.before;
        copyPatches(like);
    }

    // As kustomize does before it patches (kyaml/yaml/rnode.go, deAnchor): what merge keys bring in stands there as if
    // it
    // were written there, and a mapping's own key is stronger.
    private static void expand(YamlMapping mapping, Map<String, YamlEntry> into) {
        mapping.entries().stream()
                .filter(e -> !e.isNamed("<<"))
                .forEach(e -> into.putIfAbsent(e.name().orElse(""), e));
        mapping.merged().forEach(m -> expand(m, into));
    }

    YamlMapping source() {
        return source;
    }

    /** The entries as they were, those of merge keys among them. */
    List<YamlEntry> before() {
        return before;
    }

    List<Field> fields() {
        return List.copyOf(fields.values());
    }

    Optional<Field> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    Optional<Draft> get(String name) {
        return field(name).map(Field::value);
    }

    /** The names of the fields of both, these first. */
    Set<String> namesWith(DraftMapping other) {
        Set<String> names = new LinkedHashSet<>(fields.keySet());
        names.addAll(other.fields.keySet());
        return names;
    }

    /** Sets a field, or takes it out where it has no value; a key that is there stays as it is. */
    void set(String name, YamlNode key, Optional<Draft> value) {
        value.ifPresentOrElse(
                v -> fields.put(name, new Field(field(name).map(Field::key).orElse(key), v)), () -> remove(name));
    }

    /** Takes a field out, if it is there. */
    void remove(String name) {
        fields.remove(name);
    }

    /** The same mapping with the same fields, which can be set on their own. */
    DraftMapping shallowCopy() {
        DraftMapping copy = emptied();
        copy.fields.putAll(fields);
        return copy;
    }

    /** A mapping at the same place with none of the fields. */
    DraftMapping emptied() {
        return new DraftMapping(this);
    }

    @Override
    boolean isEmpty() {
        return fields.isEmpty();
    }

    @Override
    Draft copy() {
        DraftMapping copy = emptied();
        fields.forEach(
                (name, f) -> copy.fields.put(name, new Field(f.key(), f.value().copy())));
        return copy;
    }
}
