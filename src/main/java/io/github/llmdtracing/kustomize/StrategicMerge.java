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

    /**
     * A merge of one patch.
     *
     * @param place the patch's document
     * @param kustomization the path of the kustomization that applies it
     */
    StrategicMerge(Provenance provenance, Place place, String kustomization) {
        this.provenance = provenance;
        this.place = place;
        this.kustomization = kustomization;
    }

    /** The patched object; none where the patch deletes it. */
    Optional<KubernetesObject> apply(KubernetesObject target, YamlMapping patch) throws RefusedException {
        throw new UnsupportedOperationException(provenance + " " + place + kustomization);
    }
}
