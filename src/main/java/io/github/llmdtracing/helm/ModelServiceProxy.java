package io.github.llmdtracing.helm;

import java.util.Optional;

/**
 * The routing proxy of values that look like those of llm-d-modelservice: its image is one text in each version (templates/_helpers.tpl
 * "routingProxy", 0.0.x to 0.5.0), so a map of parts is of another chart, as those of llm-d-deployer have it, or no image at all.
 *
 * @param release the release
 * @param values its values
 */
record ModelServiceProxy(HelmRelease release, LayeredValues values) {
    private static final String IMAGE = "routing.proxy.image";

    /** Why the values may not be the chart's; nothing where its version is said, they have the section, or there is no proxy. */
    Optional<ValuesProblem> problem() {
        return values.find(path())
                .filter(i -> isEnabled(values) && !isTold())
                .filter(i -> i.node().asMapping().isPresent())
                .flatMap(i -> values.place(path()))
                .map(
                        at -> new ValuesProblem(
                                ValuesProblem.Kind.BLOCKS,
                                at,
                                IMAGE,
                                "is a map, which no version of llm-d-modelservice takes",
                                "The chart puts the value into the manifest as it is; another chart may not have its section for tracing.",
                                "Write the image in one piece, name the version of llm-d-modelservice in <releases>, or trace what the other chart renders."));
    }

    /** Whether the chart makes a proxy. */
    static boolean isEnabled(LayeredValues values) {
        return values.text("routing", "proxy", "enabled")
                .filter("false"::equals)
                .isEmpty();
    }

    private boolean isTold() {
        return release.constraint().isPresent()
                || values.find("tracing").isPresent()
                || values.find("global", "tracing").isPresent();
    }

    private static String[] path() {
        return IMAGE.split("\\.");
    }
}
