package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;

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
        ExpandedSize.check(target.node());
        provenance.enter(new Place(target.file(), target.document()));
        provenance.enter(place, Contribution.Layer.JSON_PATCH, kustomization);
        YamlMapping patched = patched(target.node());
        KubernetesObject object = new KubernetesObject(target.file(), target.document(), patched, provenance);
        if (object.name().isEmpty() || object.kind().isEmpty()) {
            throw new RefusedException("the JSON patch leaves an object without kind or name");
        }
        return object;
    }

    private YamlMapping patched(YamlMapping target) throws RefusedException {
        Draft document = new DraftMapping(target, target);
        for (YamlNode item : operations().items()) {
            document = applied(JsonOperation.of(item), document);
        }
        Composer composer = new Composer(provenance, Contribution.Layer.JSON_PATCH, place, kustomization);
        Optional<YamlMapping> made = composer.compose(document).asMapping();
        return made.orElseThrow(() -> new RefusedException("the JSON patch leaves no object"));
    }

    private Draft applied(JsonOperation operation, Draft document) throws RefusedException {
        Draft after = operation.applied(document);
        Contribution part = new Contribution(Contribution.Layer.JSON_PATCH, place, operation.node(), kustomization);
        operation.made().forEach(n -> provenance.compose(n, List.of(part)));
        return after;
    }

    private YamlSequence operations() throws RefusedException {
        ExpandedSize.check(place.document().root());
        return place.document()
                .root()
                .asSequence()
                .orElseThrow(() -> new RefusedException("the JSON patch is no list of operations"));
    }
}
