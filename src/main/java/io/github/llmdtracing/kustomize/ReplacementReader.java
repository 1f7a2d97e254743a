package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code replacements}, from the kustomization and from files (kubernetes-sigs/kustomize,
 * api/internal/builtins/ReplacementTransformer.go and api/types/replacement.go @v5.5).
 *
 * @param workshop the kustomization
 */
record ReplacementReader(Workshop workshop) {
    private static final String REPLACEMENT = "source targets";
    private static final String SOURCE = "group version kind name namespace fieldPath options";
    private static final String TARGET = "select reject fieldPaths options";
    private static final String OPTIONS = "delimiter index encoding create";
    private static final String NAME = "metadata.name";

    /** Those of an entry. */
    Transformer read(YamlNode node) throws StoppedException {
        Fields entry = Fields.of(workshop.place(), node, REPLACEMENT + " path");
        Optional<YamlScalar> path = entry.scalar("path").filter(p -> !p.value().isEmpty());
        if (path.isEmpty()) {
            return replacement(workshop.place(), node);
        }
        if (entry.node("source").isPresent() || entry.node("targets").isPresent()) {
            throw StoppedException.refused(workshop.place(), node, "a replacement has either a path or a source");
        }
        return file(path.get());
    }

    private Transformer file(YamlScalar path) throws StoppedException {
        YamlFile file = workshop.inputs().yaml(path, path.value());
        if (file.documents().isEmpty()) {
            throw StoppedException.refused(workshop.place(), path, "the file is empty");
        }
        Place place = new Place(file, file.documents().get(0));
        workshop.provenance().enter(place, Contribution.Layer.FIELD, workshop.path());
        YamlNode root = place.document().root();
        List<Transformer> all = new ArrayList<>();
        for (YamlNode item : root.asSequence().map(s -> s.items()).orElse(List.of(root))) {
            all.add(replacement(place, item));
        }
        return gathered -> applyAll(gathered, all);
    }

    private static void applyAll(Accumulator gathered, List<Transformer> all) throws StoppedException {
        for (Transformer transformer : all) {
            transformer.apply(gathered);
        }
    }

    private Replacement replacement(Place place, YamlNode node) throws StoppedException {
        Fields entry = Fields.of(place, node, REPLACEMENT + " path");
        Optional<Fields> source = entry.fields("source", SOURCE);
        if (source.isEmpty() || entry.node("targets").isEmpty()) {
            throw StoppedException.refused(place, node, "a replacement needs a source and targets");
        }
        List<Replacement.Target> targets = new ArrayList<>();
        for (Fields target : entry.all("targets", TARGET)) {
            targets.add(target(target));
        }
        return new Replacement(workshop, place, node, source(source.get()), targets);
    }

    private static Replacement.Source source(Fields source) throws StoppedException {
        String path = source.text("fieldPath");
        return new Replacement.Source(
                ReplacementSelector.id(source),
                FieldPath.splitAtPoints(path.isEmpty() ? NAME : path),
                part(source.fields("options", OPTIONS)));
    }

    private static Replacement.Target target(Fields target) throws StoppedException {
        Optional<Fields> select = target.fields("select", Selector.FIELDS);
        if (select.isEmpty()) {
            throw StoppedException.refused(target.place(), target.mapping(), "a target needs a selection");
        }
        List<ReplacementSelector> rejects = new ArrayList<>();
        for (Fields reject : target.all("reject", Selector.FIELDS)) {
            rejects.add(ReplacementSelector.read(reject));
        }
        Optional<Fields> options = target.fields("options", OPTIONS);
        boolean create = options.isPresent() && options.get().flag("create");
        return new Replacement.Target(
                ReplacementSelector.read(select.get()), rejects, paths(target), part(options), create);
    }

    private static List<List<String>> paths(Fields target) throws StoppedException {
        List<List<String>> paths = new ArrayList<>();
        for (YamlScalar path : target.strings("fieldPaths")) {
            paths.add(FieldPath.splitAtPoints(path.value()));
        }
        return paths.isEmpty() ? List.of(FieldPath.splitAtPoints(NAME)) : paths;
    }

    private static Replacement.Part part(Optional<Fields> options) throws StoppedException {
        return options.isEmpty()
                ? new Replacement.Part("", 0)
                : new Replacement.Part(
                        options.get().text("delimiter"), options.get().index("index"));
    }
}
