package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** Merges a strategic merge patch into an object as kustomize does (kyaml/yaml/merge2, lists by prepending). */
final class StrategicMerge {
    private final Provenance provenance;
    private final Place place;
    private final String kustomization;
    private final PatchOptions options;
    private final Schemas schemas;

    /**
     * A merge of one patch.
     *
     * @param place the patch's document
     * @param kustomization the path of the kustomization that applies it
     * @param options how the kustomization applies it
     * @param schemas by which lists are merged
     */
    StrategicMerge(Provenance provenance, Place place, String kustomization, PatchOptions options, Schemas schemas) {
        this.provenance = provenance;
        this.place = place;
        this.kustomization = kustomization;
        this.options = options;
        this.schemas = schemas;
    }

    /**
     * The patched object; none where the patch deletes it.
     *
     * @throws RefusedException where patch and object do not fit, so that kustomize stops
     */
    Optional<KubernetesObject> apply(KubernetesObject target, YamlMapping patch) throws RefusedException {
        ExpandedSize.check(target.node());
        ExpandedSize.check(patch);
        provenance.enter(new Place(target.file(), target.document()));
        provenance.enter(place, Contribution.Layer.STRATEGIC_PATCH, kustomization);
        return merged(target.node(), draft(patch))
                .map(m -> new KubernetesObject(target.file(), target.document(), m, provenance));
    }

    private DraftMapping draft(YamlMapping patch) {
        DraftMapping draft = new DraftMapping(patch, patch);
        if (options.targeted()) {
            TargetedMetadata metadata = new TargetedMetadata();
            metadata.rewrite(draft);
            metadata.made().forEach((string, none) -> provenance.compose(string, List.of(part(none))));
        }
        return draft;
    }

    private Contribution part(YamlNode node) {
        return new Contribution(Contribution.Layer.STRATEGIC_PATCH, place, node, kustomization);
    }

    private Optional<YamlMapping> merged(YamlMapping target, DraftMapping patch) throws RefusedException {
        DraftMapping object = new DraftMapping(target, target);
        Identity identity = Identity.of(object, options);
        Optional<Draft> merged = new Merge(schemas).merge(Optional.of(object), Optional.of(patch), FieldSchema.UNKNOWN);
        // Kustomize throws away what "$patch: replace" at the top makes, and goes on with the object as it was.
        if (merged.filter(m -> m != object).isPresent()) {
            return Optional.of(target);
        }
        return merged.filter(m -> !m.isEmpty()).map(m -> composed(identity.restore(object)));
    }

    private YamlMapping composed(DraftMapping object) {
        Composer composer = new Composer(provenance, Contribution.Layer.STRATEGIC_PATCH, place, kustomization);
        return composer.compose(object).asMapping().orElseThrow();
    }
}
