package io.github.llmdtracing.plan.overlay;

import io.github.llmdtracing.yaml.NewYaml;

/** Operations of a JSON patch (RFC 6902, section 4). */
final class JsonOperation {
    private JsonOperation() {}

    /** Adds a member to an object, or, where the path ends in {@code -}, an item to an array. */
    static NewYaml add(String path, NewYaml value) {
        return of("add", path, value);
    }

    /** Puts another value in the place of one that is there. */
    static NewYaml replace(String path, NewYaml value) {
        return of("replace", path, value);
    }

    /** Fails, and the build with it, where something else stands than was there when the patch was written. */
    static NewYaml test(String path, NewYaml value) {
        return of("test", path, value);
    }

    private static NewYaml of(String operation, String path, NewYaml value) {
        return NewYaml.mapping(
                NewYaml.entry("op", NewYaml.text(operation)),
                NewYaml.entry("path", NewYaml.text(path)),
                NewYaml.entry("value", value));
    }
}
