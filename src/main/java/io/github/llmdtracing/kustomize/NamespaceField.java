package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlScalar;
import io.github.llmdtracing.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code namespace} (kubernetes-sigs/kustomize, api/filters/namespace/namespace.go @v5.5).
 *
 * @param workshop the kustomization
 * @param entry the namespace
 * @param specs further fields that hold one
 */
record NamespaceField(Workshop workshop, YamlScalar entry, FieldSpecs specs) implements Transformer {
    private static final FieldSpec NAMESPACE = new FieldSpec(Gvk.ANY, "metadata/namespace", true);
    private static final Set<String> BINDINGS = Set.of("RoleBinding", "ClusterRoleBinding");

    @Override
    public void apply(Accumulator gathered) throws StoppedException {
        List<Resource> all = new ArrayList<>(gathered.resources());
        for (int i = 0; i < all.size(); i++) {
            Resource moved = moved(all.get(i).remembered());
            all.set(i, moved);
            if (all.stream().filter(r -> r.id().isSame(moved.id())).count() > 1) {
                throw StoppedException.refused(workshop.place(), entry, moved.id() + " would be there twice");
            }
        }
        gathered.replace(all);
    }

    private Resource moved(Resource resource) throws StoppedException {
        FieldComposer composer = workshop.composer(entry);
        try {
            return resource.with(written(resource, composer));
        } catch (RefusedException e) {
            throw workshop.refused(entry, e);
        }
    }

    private YamlMapping written(Resource resource, FieldComposer composer) throws RefusedException {
        FieldWriter writer = new FieldWriter(composer, this::namespace, Optional.of(() -> composer.newScalar("")));
        YamlMapping node = resource.node();
        if (!resource.gvk().isClusterScoped()) {
            node = writer.write(node, NAMESPACE);
        }
        if (BINDINGS.contains(resource.gvk().kind())) {
            node = subjects(node, composer);
        }
        return writer.write(node, specsFor(resource.gvk()));
    }

    private YamlNode namespace(YamlNode old) throws RefusedException {
        if (old.asScalar().isEmpty()) {
            throw new RefusedException("a namespace has to be a string");
        }
        return FieldWriter.isSame(old, entry) ? old : entry;
    }

    // The name of an object is its namespace only for those of the core's kind Namespace.
    private FieldSpecs specsFor(Gvk gvk) {
        return new FieldSpecs(specs.stream()
                .filter(s -> !s.path().equals("metadata/namespace"))
                .filter(s -> gvk.apiVersion().equals("v1") || !s.path().equals("metadata/name"))
                .filter(s -> !BINDINGS.contains(gvk.kind())
                        || !BINDINGS.contains(s.gvk().kind())
                        || !s.path().equals("subjects/namespace"))
                .toList());
    }

    private YamlMapping subjects(YamlMapping node, FieldComposer composer) {
        Optional<YamlSequence> subjects = node.sequence("subjects");
        if (subjects.isEmpty()) {
            return node;
        }
        List<YamlNode> items = new ArrayList<>();
        subjects.get().items().forEach(i -> items.add(subject(i, composer)));
        return items.equals(subjects.get().items())
                ? node
                : composer.put(node, "subjects", composer.sequence(subjects.get(), items));
    }

    private YamlNode subject(YamlNode item, FieldComposer composer) {
        Optional<YamlMapping> subject = item.asMapping()
                .filter(m -> m.text("name").filter("default"::equals).isPresent())
                .filter(m -> m.get("namespace")
                        .filter(n -> FieldWriter.isSame(n, entry))
                        .isEmpty());
        return subject.<YamlNode>map(m -> composer.put(m, "namespace", entry)).orElse(item);
    }
}
