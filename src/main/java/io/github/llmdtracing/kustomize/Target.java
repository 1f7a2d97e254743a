package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/**
 * Evaluates one kustomization: resources, configuration, generators, components, and then its transformers on all of it
 * (kubernetes-sigs/kustomize, api/internal/target/kusttarget.go @v5.5).
 */
final class Target {
    private final Evaluation evaluation;
    private final Workshop workshop;
    private final Fields fields;
    private final Trail trail;

    Target(Evaluation evaluation, Workshop workshop, Fields fields, Trail trail) {
        this.evaluation = evaluation;
        this.workshop = workshop;
        this.fields = fields;
        this.trail = trail;
    }

    /** Adds all that the kustomization makes, and changes all that is there by then. */
    void accumulate(Accumulator gathered) throws StoppedException {
        resources(gathered, "resources");
        resources(gathered, "bases");
        if (gathered.isStopped()) {
            return;
        }
        new Configurations(workshop, fields).apply(gathered);
        new Generators(workshop, fields).apply(gathered);
        new Plugins(workshop, fields, this::resource).applyGenerators(gathered);
        components(gathered);
        if (!gathered.isStopped()) {
            new Transformers(workshop, fields, gathered).apply();
            new Plugins(workshop, fields, this::resource).applyTransformers(gathered);
        }
    }

    private void resources(Accumulator gathered, String key) throws StoppedException {
        for (YamlScalar entry : fields.strings(key)) {
            noting(gathered, () -> resource(gathered, entry));
        }
    }

    private void components(Accumulator gathered) throws StoppedException {
        for (YamlScalar entry : fields.strings("components")) {
            if (!gathered.isStopped()) {
                noting(gathered, () -> component(gathered, entry));
            }
        }
    }

    /** A step that may stop. */
    private interface Step {
        void run() throws StoppedException;
    }

    // All that is missing is said at once.
    private static void noting(Accumulator gathered, Step step) {
        try {
            step.run();
        } catch (StoppedException e) {
            gathered.note(e.issue());
        }
    }

    private void resource(Accumulator gathered, YamlScalar entry) throws StoppedException {
        Inputs inputs = workshop.inputs();
        String path = inputs.path(entry, entry.value());
        if (workshop.tree().isFile(path)) {
            file(gathered, entry, inputs.yaml(entry, entry.value()));
        } else {
            merge(gathered, entry, evaluation.base(inputs.directory(entry, entry.value()), step(entry)));
        }
    }

    private void file(Accumulator gathered, YamlNode entry, YamlFile file) throws StoppedException {
        List<KubernetesObject> objects = new ResourceReader(workshop, Contribution.Layer.RESOURCE).read(file);
        try {
            for (KubernetesObject object : objects) {
                workshop.schemas().met(Gvk.of(object.node()));
                gathered.append(new Resource(object, History.NONE));
            }
        } catch (RefusedException e) {
            throw workshop.refused(entry, e);
        }
    }

    private void merge(Accumulator gathered, YamlNode entry, Accumulator base) throws StoppedException {
        Optional<String> cycle =
                base.directories().stream().filter(trail::isWithin).findFirst();
        if (cycle.isPresent()) {
            throw step(entry).cycle(cycle.get());
        }
        try {
            gathered.merge(base);
        } catch (RefusedException e) {
            throw workshop.refused(entry, e);
        }
    }

    private void component(Accumulator gathered, YamlScalar entry) throws StoppedException {
        String path = workshop.inputs().directory(entry, entry.value());
        evaluation.component(path, step(entry), gathered);
    }

    private Trail.Step step(YamlNode entry) {
        return new Trail.Step(trail, workshop.place(), entry);
    }
}
