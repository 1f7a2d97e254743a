package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code namePrefix} or {@code nameSuffix} (kubernetes-sigs/kustomize, api/internal/builtins/PrefixTransformer.go and
 * SuffixTransformer.go @v5.5).
 *
 * @param workshop the kustomization
 * @param entry the prefix or suffix
 * @param specs the fields
 * @param before whether it is a prefix
 */
record NameFields(Workshop workshop, YamlScalar entry, FieldSpecs specs, boolean before) implements Transformer {
    private static final String NAME = "metadata/name";
    private static final Set<String> UNNAMED = Set.of("CustomResourceDefinition", "Namespace");

    @Override
    public void apply(Accumulator gathered) throws StoppedException {
        List<Resource> renamed = new ArrayList<>();
        for (Resource resource : gathered.resources()) {
            renamed.add(isSkipped(resource.originalId().gvk()) ? resource : renamed(resource));
        }
        gathered.replace(renamed);
    }

    private static boolean isSkipped(Gvk gvk) {
        return UNNAMED.contains(gvk.kind())
                || gvk.kind().equals("APIService") && gvk.group().equals("apiregistration.k8s.io");
    }

    private Resource renamed(Resource resource) throws StoppedException {
        Resource renamed = resource;
        for (FieldSpec spec : specs.list()) {
            if (resource.originalId().gvk().isSelectedBy(spec.gvk())) {
                renamed = written(spec.path().equals(NAME) ? remembered(renamed) : renamed, spec);
            }
        }
        return renamed;
    }

    private Resource remembered(Resource resource) {
        String affix = entry.value();
        History history =
                before ? resource.history().prefixed(affix) : resource.history().suffixed(affix);
        return resource.with(history).remembered();
    }

    private Resource written(Resource resource, FieldSpec spec) throws StoppedException {
        FieldComposer composer = workshop.composer(entry);
        try {
            YamlMapping node = new FieldWriter(
                            composer,
                            old -> composer.scalar(
                                    old.resolved(), affixed(old.text().orElse(""))),
                            Optional.of(() -> composer.newScalar("")))
                    .write(resource.node(), spec);
            return resource.with(node);
        } catch (RefusedException e) {
            throw workshop.refused(entry, e);
        }
    }

    private String affixed(String name) {
        return before ? entry.value() + name : name + entry.value();
    }
}
