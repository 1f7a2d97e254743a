package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A JSON patch for all that a selector selects (kubernetes-sigs/kustomize, api/internal/builtins/PatchTransformer.go,
 * transformJson6902 @v5.5).
 *
 * @param workshop the kustomization
 * @param entry its entry
 * @param operations the document with the operations
 * @param selector what it is for
 * @param renames whether the names before it are remembered
 */
record OperationsPatch(Workshop workshop, YamlNode entry, Place operations, Selector selector, boolean renames)
        implements Transformer {
    @Override
    public void apply(Accumulator gathered) throws StoppedException {
        List<Resource> changed = new ArrayList<>();
        for (Resource resource : gathered.resources()) {
            changed.add(selector.selects(resource) ? patched(resource) : resource);
        }
        gathered.replace(changed);
    }

    private Resource patched(Resource resource) throws StoppedException {
        History history = (renames ? resource.remembered() : resource).history();
        try {
            JsonPatch patch = new JsonPatch(workshop.provenance(), operations, workshop.path());
            return new Resource(patch.apply(resource.object()), history);
        } catch (RefusedException e) {
            throw workshop.refused(entry, e);
        }
    }
}
