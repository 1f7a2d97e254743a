package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What the transformers of one kustomization have in common.
 *
 * @param tree all files
 * @param provenance where nodes come from
 * @param texts the YAML in scalars
 * @param place the kustomization's document
 * @param schemas by which patches are merged
 */
record Workshop(SourceTree tree, Provenance provenance, EmbeddedTexts texts, Place place, Schemas schemas) {
    /** The path of the kustomization. */
    String path() {
        return place.file().text().path();
    }

    Inputs inputs() {
        return new Inputs(tree, place);
    }

    /** What makes the nodes that an entry changes. */
    FieldComposer composer(YamlNode entry) {
        return composer(place, entry);
    }

    /** The same for an entry of another file, as of one with replacements. */
    FieldComposer composer(Place where, YamlNode entry) {
        Contribution last = new Contribution(Contribution.Layer.FIELD, where, entry, path());
        return new FieldComposer(provenance, last);
    }

    /** What makes the nodes that an entry generates. */
    FieldComposer generated(YamlNode entry) {
        return new FieldComposer(provenance, new Contribution(Contribution.Layer.RESOURCE, place, entry, path()));
    }

    StoppedException refused(YamlNode entry, RefusedException why) {
        return new StoppedException(why.kind(), place, entry, String.valueOf(why.getMessage()));
    }

    /** Changes the node of one object. */
    @FunctionalInterface
    interface NodeChange {
        YamlMapping apply(Resource resource, FieldComposer composer) throws RefusedException;
    }

    /** A transformer that changes the nodes of all objects. */
    Transformer onEach(YamlNode entry, NodeChange change) {
        return gathered -> {
            List<Resource> changed = new ArrayList<>();
            for (Resource resource : gathered.resources()) {
                changed.add(changed(resource, entry, change));
            }
            gathered.replace(changed);
        };
    }

    private Resource changed(Resource resource, YamlNode entry, NodeChange change) throws StoppedException {
        try {
            return resource.with(change.apply(resource, composer(entry)));
        } catch (RefusedException e) {
            throw refused(entry, e);
        }
    }
}
