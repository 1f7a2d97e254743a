package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlScalar;

/**
 * YAML that stands as text in a scalar, as an inline patch does.
 *
 * @param place the file and document around it
 * @param scalar the scalar
 * @param file the text, read; its {@link io.github.llmdtracing.text.SourceText} knows its host
 */
public record EmbeddedText(Place place, YamlScalar scalar, YamlFile file) {}
