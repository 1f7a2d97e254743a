package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.kubernetes.KubernetesObject;

/** Applies a JSON patch (RFC 6902) to an object as kustomize does. */
final class JsonPatch {
    private final Provenance provenance;
    private final Place place;
    private final String kustomization;

    /**
     * A patch.
     *
     * @param place its document, whose root is the list of operations
     * @param kustomization the path of the kustomization that applies it
     */
    JsonPatch(Provenance provenance, Place place, String kustomization) {
        this.provenance = provenance;
        this.place = place;
        this.kustomization = kustomization;
    }

    /**
     * The patched object.
     *
     * @throws RefusedException where an operation fails, so that kustomize stops
     */
    KubernetesObject apply(KubernetesObject target) throws RefusedException {
        throw new UnsupportedOperationException(provenance + " " + place + kustomization);
    }
}
