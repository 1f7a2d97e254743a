package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.yaml.YamlMapping;
import java.util.Optional;

/** Merges a strategic merge patch into an object as kustomize does (kyaml/yaml/merge2, lists by prepending). */
final class StrategicMerge {
    private final Provenance provenance;
    private final Place place;
    private final String kustomization;
    private final AllowedChanges allowed;

    /**
     * A merge of one patch, which changes neither name nor kind.
     *
     * @param place the patch's document
     * @param kustomization the path of the kustomization that applies it
     */
    StrategicMerge(Provenance provenance, Place place, String kustomization) {
        this(provenance, place, kustomization, AllowedChanges.NONE);
    }

    /**
     * A merge of one patch.
     *
     * @param place the patch's document
     * @param kustomization the path of the kustomization that applies it
     * @param allowed what the patch's {@code options} say
     */
    StrategicMerge(Provenance provenance, Place place, String kustomization, AllowedChanges allowed) {
        this.provenance = provenance;
        this.place = place;
        this.kustomization = kustomization;
        this.allowed = allowed;
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
        DraftMapping object = new DraftMapping(target.node(), target.node());
        Optional<YamlMapping> merged = merged(object, new DraftMapping(patch, patch));
        return merged.map(m -> new KubernetesObject(target.file(), target.document(), m, provenance));
    }

    private Optional<YamlMapping> merged(DraftMapping object, DraftMapping patch) throws RefusedException {
        Identity identity = Identity.of(object, allowed);
        Optional<Draft> merged = new Merge().merge(Optional.of(object), Optional.of(patch), FieldSchema.UNKNOWN);
        Composer composer = new Composer(provenance, Contribution.Layer.STRATEGIC_PATCH, place, kustomization);
        return merged.filter(m -> !m.isEmpty())
                .map(DraftMapping.class::cast)
                .map(identity::restore)
                .flatMap(m -> composer.compose(m).asMapping());
    }
}
