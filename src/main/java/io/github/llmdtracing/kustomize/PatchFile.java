package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.yaml.ScalarStyle;
import io.github.llmdtracing.yaml.YamlDocument;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlScalar;
import io.github.llmdtracing.yaml.YamlSequence;
import java.util.Optional;
import java.util.Set;

/**
 * What a patch consists of: objects to be merged, or a list of operations (kubernetes-sigs/kustomize,
 * api/internal/builtins/PatchTransformer.go, Config @v5.5).
 *
 * @param workshop the kustomization
 */
record PatchFile(Workshop workshop) {
    private static final Set<String> WORDS = Set.of("true", "false", "null");

    /** The file of an entry that has a path or the text itself. */
    YamlFile of(Fields entry, String inlineKey) throws StoppedException {
        Optional<YamlScalar> path = entry.scalar("path").filter(s -> !s.value().isEmpty());
        Optional<YamlScalar> inline =
                entry.scalar(inlineKey).filter(s -> !s.value().isBlank());
        if (path.isPresent() == inline.isPresent()) {
            throw refused(entry.mapping(), "a patch needs either a path or a text");
        }
        return path.isPresent() ? named(path.get()) : inline(inline.orElseThrow());
    }

    /** The file of that name. */
    YamlFile named(YamlScalar path) throws StoppedException {
        return workshop.inputs().yaml(path, path.value());
    }

    /** The text of a scalar. */
    YamlFile inline(YamlScalar text) throws StoppedException {
        Optional<YamlFile> file = workshop.texts().read(workshop.place(), text);
        if (file.isEmpty()) {
            throw refused(text, "the patch is no YAML");
        }
        return file.get();
    }

    /** The document with the operations, where it is a JSON patch. */
    Optional<Place> operations(YamlNode entry, YamlFile file) throws StoppedException {
        Optional<YamlDocument> first = file.documents().stream().findFirst();
        if (first.filter(d -> d.root().asSequence().isPresent()).isEmpty()) {
            return Optional.empty();
        }
        Place place = new Place(file, first.get());
        if (file.text().content().stripLeading().startsWith("[")
                && !isJson(first.get().root())) {
            throw refused(entry, "what starts with a bracket has to be JSON");
        }
        workshop.provenance().enter(place, Contribution.Layer.JSON_PATCH, workshop.path());
        return Optional.of(place);
    }

    private static boolean isJson(YamlNode node) {
        if (node instanceof YamlScalar scalar) {
            return scalar.style() == ScalarStyle.DOUBLE_QUOTED
                    || JsonType.of(scalar) == JsonType.NUMBER
                    || WORDS.contains(scalar.value());
        }
        if (node instanceof YamlMapping mapping) {
            return mapping.isFlow() && mapping.entries().stream().allMatch(e -> isJson(e.key()) && isJson(e.value()));
        }
        return node instanceof YamlSequence sequence
                && sequence.isFlow()
                && sequence.items().stream().allMatch(PatchFile::isJson);
    }

    private StoppedException refused(YamlNode node, String problem) {
        return StoppedException.refused(workshop.place(), node, problem);
    }
}
