package io.github.llmdtracing.kubernetes;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.List;

/** Where the nodes of an object stand: all in one document, or in those of a resource and its patches. */
@FunctionalInterface
public interface Origins {
    /** The file and document of a node; of one put together of several, where it was written first. */
    Place place(YamlNode node);

    /** The nodes that a node is made of, the first one first; itself, where it stands in a document. */
    default List<Written> written(YamlNode node) {
        return List.of(new Written(place(node), node));
    }

    /**
     * A node as it stands in a document.
     *
     * @param place the file and document
     * @param node the node
     */
    record Written(Place place, YamlNode node) {}

    /** All nodes in one document. */
    static Origins of(Place place) {
        return node -> place;
    }
}
