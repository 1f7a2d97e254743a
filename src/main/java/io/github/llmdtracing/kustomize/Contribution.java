package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.yaml.YamlNode;

/**
 * What one document has to say about a node that was put together of several.
 *
 * @param layer what kind of document it is
 * @param place the file and document
 * @param node the node there; of a JSON patch the operation, of a transformer its entry
 * @param kustomization the path of the kustomization that brought it in
 */
public record Contribution(Layer layer, Place place, YamlNode node, String kustomization) {
    /** The kinds of documents that write an object. */
    public enum Layer {
        /** A resource or a generated object. */
        RESOURCE,
        /** A strategic merge patch. */
        STRATEGIC_PATCH,
        /** An operation of a JSON 6902 patch. */
        JSON_PATCH,
        /** A field of a kustomization, as {@code images} or {@code labels}. */
        FIELD
    }
}
