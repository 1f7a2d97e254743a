package io.github.llmdtracing.kubernetes;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.yaml.YamlNode;

/** Where the nodes of an object stand: all in one document, or in those of a resource and its patches. */
@FunctionalInterface
public interface Origins {
    /** The file and document of a node; of one put together of several, where it was written first. */
    Place place(YamlNode node);

    /** All nodes in one document. */
    static Origins of(Place place) {
        return node -> place;
    }
}
