package io.github.llmdtracing.commandline;

import io.github.llmdtracing.yaml.YamlScalar;

/**
 * A scalar that holds a shell script.
 *
 * @param place the file and document that it is in
 * @param scalar the scalar
 */
public record ScriptSource(Place place, YamlScalar scalar) {}
