package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.yaml.YamlNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a generated object has besides its data (kubernetes-sigs/kustomize, api/types/generatoroptions.go @v5.5).
 *
 * @param labels its labels, sorted
 * @param annotations its annotations, sorted
 * @param hashed whether its name ends in a hash
 * @param immutable whether it may change
 */
record GeneratorOptions(
        Map<String, YamlNode> labels, Map<String, YamlNode> annotations, boolean hashed, boolean immutable) {
    private static final String FIELDS = "labels annotations disableNameSuffixHash immutable";

    /** Those where nothing is said. */
    static final GeneratorOptions NONE = new GeneratorOptions(Map.of(), Map.of(), true, false);

    /** Those of a field, or none. */
    static GeneratorOptions read(Fields fields, String key) throws StoppedException {
        Optional<Fields> options = fields.fields(key, FIELDS);
        return options.isEmpty() ? NONE : read(options.get());
    }

    private static GeneratorOptions read(Fields options) throws StoppedException {
        return new GeneratorOptions(
                options.pairs("labels"),
                options.pairs("annotations"),
                !options.flag("disableNameSuffixHash"),
                options.flag("immutable"));
    }

    /** These, and those for all generators where these say nothing; a false cannot take back a true. */
    GeneratorOptions orElse(GeneratorOptions common) {
        return new GeneratorOptions(
                merged(common.labels, labels),
                merged(common.annotations, annotations),
                hashed && common.hashed,
                immutable || common.immutable);
    }

    private static Map<String, YamlNode> merged(Map<String, YamlNode> weak, Map<String, YamlNode> strong) {
        Map<String, YamlNode> merged = new TreeMap<>(weak);
        merged.putAll(strong);
        return merged;
    }
}
