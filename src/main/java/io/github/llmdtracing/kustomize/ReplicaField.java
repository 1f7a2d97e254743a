package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An entry of {@code replicas} (kubernetes-sigs/kustomize, api/internal/builtins/ReplicaCountTransformer.go @v5.5).
 *
 * @param workshop the kustomization
 * @param entry the entry
 * @param name the name of the object
 * @param count how many
 * @param specs where the number stands
 */
record ReplicaField(Workshop workshop, YamlNode entry, String name, YamlScalar count, FieldSpecs specs)
        implements Transformer {
    @Override
    public void apply(Accumulator gathered) throws StoppedException {
        boolean found = false;
        for (FieldSpec spec : specs.list()) {
            found |= apply(gathered, spec);
        }
        if (!found && !gathered.isHiding()) {
            throw StoppedException.refused(workshop.place(), entry, "nothing with replicas has the name " + name);
        }
    }

    private boolean apply(Accumulator gathered, FieldSpec spec) throws StoppedException {
        List<Resource> changed = new ArrayList<>();
        boolean found = false;
        for (Resource resource : gathered.resources()) {
            boolean meant = resource.ids()
                    .anyMatch(id -> id.name().equals(name) && id.gvk().isSelectedBy(spec.gvk()));
            found |= meant;
            changed.add(meant ? counted(resource, spec) : resource);
        }
        gathered.replace(changed);
        return found;
    }

    private Resource counted(Resource resource, FieldSpec spec) throws StoppedException {
        FieldComposer composer = workshop.composer(entry);
        try {
            FieldWriter.Setter setter = old -> isSame(old) ? old : count;
            return resource.with(new FieldWriter(composer, setter, Optional.of(() -> composer.newScalar("")))
                    .write(resource.node(), spec));
        } catch (RefusedException e) {
            throw workshop.refused(entry, e);
        }
    }

    private boolean isSame(YamlNode old) {
        boolean number =
                old.asScalar().filter(s -> JsonType.of(s) == JsonType.NUMBER).isPresent();
        return number && old.text().filter(count.value()::equals).isPresent();
    }
}
