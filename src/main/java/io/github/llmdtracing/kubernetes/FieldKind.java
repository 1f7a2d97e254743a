package io.github.llmdtracing.kubernetes;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A kind whose pod specifications stand in known fields.
 *
 * @param group the API group; empty for the core group
 * @param kinds the kinds that share the fields
 * @param fields the fields
 */
record FieldKind(String group, Set<String> kinds, List<PodSpecField> fields) implements WorkloadKind {
    static FieldKind of(String group, Set<String> kinds, String... fields) {
        return new FieldKind(
                group, kinds, Stream.of(fields).map(PodSpecField::new).toList());
    }

    @Override
    public boolean describes(KubernetesObject object) {
        return kinds.contains(object.kind()) && object.group().equals(group);
    }

    @Override
    public List<PodTemplate> podTemplates(KubernetesObject object) {
        return fields.stream().flatMap(f -> f.in(object).stream()).toList();
    }
}
