package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.yaml.YamlFile;
import java.util.HashMap;
import java.util.Map;

/**
 * Evaluates kustomizations that others use. What a base makes is the same wherever it is used, and is evaluated once; a component
 * works on what is there, and is evaluated each time.
 */
final class Evaluation {
    private final SourceTree tree;
    private final Provenance provenance;
    private final EmbeddedTexts texts;
    private final Schemas schemas = new Schemas();
    private final Map<String, Accumulator> bases = new HashMap<>();

    Evaluation(SourceTree tree, Provenance provenance, EmbeddedTexts texts) {
        this.tree = tree;
        this.provenance = provenance;
        this.texts = texts;
    }

    /** What a kustomization that is used as a resource makes. */
    Accumulator base(String path, Trail.Step step) throws StoppedException {
        requireReadable(path, step);
        Trail trail = step.to(RelativePath.parent(path));
        if (Kustomization.isComponent(tree.yaml(path))) {
            throw StoppedException.refused(step.place(), step.entry(), path + " is a component");
        }
        Accumulator known = bases.get(path);
        return known == null ? evaluated(path, trail) : known;
    }

    private Accumulator evaluated(String path, Trail trail) {
        Accumulator made = new Accumulator(false);
        accumulate(path, trail, made);
        bases.put(path, made);
        return made;
    }

    /** Applies a component to what is there. */
    void component(String path, Trail.Step step, Accumulator gathered) throws StoppedException {
        requireReadable(path, step);
        Trail trail = step.to(RelativePath.parent(path));
        if (!Kustomization.isComponent(tree.yaml(path))) {
            throw StoppedException.refused(step.place(), step.entry(), path + " is no component");
        }
        accumulate(path, trail, gathered);
    }

    /** All that is known of a kustomization by itself. */
    Accumulator root(String path) {
        Accumulator made = new Accumulator(Kustomization.isComponent(tree.yaml(path)));
        accumulate(path, Trail.of(RelativePath.parent(path)), made);
        return made;
    }

    private void accumulate(String path, Trail trail, Accumulator gathered) {
        YamlFile file = tree.yaml(path).orElseThrow();
        gathered.directories().add(RelativePath.parent(path));
        try {
            Place place = Kustomization.place(file);
            provenance.enter(place, Contribution.Layer.FIELD, path);
            requireOne(place);
            Fields fields = Kustomization.fields(place);
            Workshop workshop = new Workshop(tree, provenance, texts, place, schemas);
            new OpenApi(workshop, fields).apply();
            new Target(this, workshop, fields, trail).accumulate(gathered);
        } catch (StoppedException e) {
            gathered.note(e.issue());
        }
    }

    private void requireReadable(String path, Trail.Step step) throws StoppedException {
        if (tree.yaml(path).isEmpty()) {
            throw new StoppedException(BuildIssue.Kind.MISSING, step.place(), step.entry(), path + " cannot be read");
        }
    }

    private void requireOne(Place kustomization) throws StoppedException {
        String directory = RelativePath.parent(kustomization.file().text().path());
        if (tree.kustomizationsIn(directory).size() > 1) {
            throw StoppedException.refused(
                    kustomization, kustomization.document().root(), "there are several kustomizations in " + directory);
        }
    }
}
