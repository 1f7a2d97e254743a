package io.github.llmdtracing.commandline;

import io.github.llmdtracing.yaml.YamlDocument;
import io.github.llmdtracing.yaml.YamlFile;

/**
 * Where a command stands.
 *
 * @param file the file
 * @param document the document in it
 */
public record Place(YamlFile file, YamlDocument document) {}
