package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlScalar;
import java.util.Optional;

/**
 * What is not followed: charts, generators, transformers, validators, variables. It is named.
 *
 * @param workshop the kustomization
 * @param fields its fields
 * @param resources reads what a plugin's entry names
 */
record Plugins(Workshop workshop, Fields fields, ResourceStep resources) {
    /** Adds what an entry names. */
    @FunctionalInterface
    interface ResourceStep {
        void add(Accumulator gathered, YamlScalar entry) throws StoppedException;
    }

    /** Names the charts and generators. */
    void applyGenerators(Accumulator gathered) throws StoppedException {
        charts(gathered, "helmCharts", "name");
        charts(gathered, "helmChartInflationGenerator", "chartName");
        plugins(gathered, "generators", true);
    }

    /** Names the transformers, validators and variables. */
    void applyTransformers(Accumulator gathered) throws StoppedException {
        plugins(gathered, "transformers", false);
        plugins(gathered, "validators", false);
        for (YamlNode entry : fields.items("vars")) {
            gathered.note(issue(BuildIssue.Kind.FIELD, entry, "vars"));
        }
    }

    private void charts(Accumulator gathered, String key, String nameKey) throws StoppedException {
        for (YamlNode entry : fields.items(key)) {
            String name = entry.asMapping().flatMap(m -> m.text(nameKey)).orElse("a chart without a name");
            gathered.note(issue(BuildIssue.Kind.CHART, entry, name));
        }
    }

    private void plugins(Accumulator gathered, String key, boolean generates) throws StoppedException {
        for (YamlScalar entry : fields.strings(key)) {
            Accumulator named = new Accumulator(false);
            add(named, entry);
            named.issues().forEach(gathered::note);
            for (Resource plugin : named.resources()) {
                note(gathered, plugin(entry, plugin), generates);
            }
        }
    }

    private static void note(Accumulator gathered, BuildIssue issue, boolean generates) {
        if (generates) {
            gathered.noteHiding(issue);
        } else {
            gathered.note(issue);
        }
    }

    private BuildIssue plugin(YamlScalar entry, Resource plugin) {
        String kind = plugin.gvk().kind();
        String path = plugin.object().file().text().path();
        return kind.equals("HelmChartInflationGenerator")
                ? issue(BuildIssue.Kind.CHART, entry, plugin.node().text("name").orElse(path))
                : issue(BuildIssue.Kind.PLUGIN, entry, kind + " in " + path);
    }

    // A plugin may be described in the entry itself.
    private void add(Accumulator named, YamlScalar entry) throws StoppedException {
        Optional<YamlFile> inline = workshop.texts()
                .read(workshop.place(), entry)
                .filter(f -> f.documents().stream()
                        .anyMatch(d -> d.root().asMapping().isPresent()));
        if (inline.isEmpty()) {
            resource(named, entry);
            return;
        }
        for (var object : new ResourceReader(workshop, Contribution.Layer.RESOURCE).read(inline.get())) {
            named.replace(java.util.stream.Stream.concat(
                            named.resources().stream(), java.util.stream.Stream.of(new Resource(object, History.NONE)))
                    .toList());
        }
    }

    private void resource(Accumulator named, YamlScalar entry) {
        try {
            resources.add(named, entry);
        } catch (StoppedException e) {
            named.note(e.issue());
        }
    }

    private BuildIssue issue(BuildIssue.Kind kind, YamlNode node, String detail) {
        Place place = workshop.place();
        return new BuildIssue(kind, StoppedException.locate(place, node), detail);
    }
}
