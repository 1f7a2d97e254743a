package io.github.llmdtracing.commandline;

import io.github.llmdtracing.yaml.YamlScalar;

/**
 * A scalar that holds a shell script.
 *
 * @param place the file and document that it is in
 * @param scalar the scalar
 * @param fragment whether it is only words, which a script elsewhere adds to those of its command
 */
public record ScriptSource(Place place, YamlScalar scalar, boolean fragment) {
    /** A script of its own. */
    public ScriptSource(Place place, YamlScalar scalar) {
        this(place, scalar, false);
    }
}
