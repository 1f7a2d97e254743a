package io.github.llmdtracing.helm;

import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A chart whose folder is in the project.
 *
 * @param folder the folder of {@code Chart.yaml}
 * @param description the mapping of {@code Chart.yaml}
 */
record LocalChart(String folder, YamlMapping description) {
    static Stream<LocalChart> all(HelmTree tree) {
        return tree.yaml().stream()
                .map(f -> f.text().path())
                .filter(p -> ProjectPath.name(p).equals("Chart.yaml"))
                .flatMap(p -> of(tree, ProjectPath.folder(p)).stream());
    }

    static Optional<LocalChart> of(HelmTree tree, String folder) {
        return tree.mapping(HelmTree.chartFile(folder)).map(m -> new LocalChart(folder, m));
    }

    String name() {
        return description.text("name").orElseGet(() -> ProjectPath.name(folder));
    }

    // A chart around a known one, or another one altogether, may have its name.
    private String installed(HelmTree tree) {
        Optional<YamlMapping> values = tree.mapping(valuesFile());
        boolean around = dependencies().anyMatch(d -> d.text("name").equals(Optional.of(name())));
        boolean another = ValuesSchemas.named(name())
                .flatMap(s -> values.filter(v -> s.match(v) == ValuesMatch.NONE))
                .isPresent();
        return around || another ? "./" + folder : name();
    }

    /** What a release of this chart installs: the chart itself and each of its dependencies. */
    Stream<HelmRelease> parts(HelmTree tree, HelmRelease release) {
        HelmRelease whole = new HelmRelease(
                        release.name(),
                        installed(tree),
                        version(tree),
                        release.namespace(),
                        release.layers(),
                        List.of(),
                        release.parameters(),
                        release.declaredAt(),
                        release.origin())
                .on(tree.layer(valuesFile()));
        return Stream.concat(Stream.of(whole), dependencies().map(d -> part(tree, whole, d)));
    }

    private Stream<YamlMapping> dependencies() {
        return ManifestObject.mappings(description, "dependencies").stream();
    }

    private HelmRelease part(HelmTree tree, HelmRelease whole, YamlMapping dependency) {
        String name = dependency.text("name").orElse("");
        String key = dependency.text("alias").orElse(name);
        Optional<LocalChart> beside = folderOf(dependency, name).flatMap(f -> of(tree, f));
        return whole.part(name, beside.map(c -> c.version(tree)).orElseGet(() -> dependency.text("version")), key);
    }

    private Optional<String> folderOf(YamlMapping dependency, String name) {
        return dependency
                .text("repository")
                .filter(r -> r.startsWith("file://"))
                .flatMap(r -> ProjectPath.resolve(folder, r.substring("file://".length())))
                .or(() -> ProjectPath.resolve(folder, "charts/" + name));
    }

    // A fork may have kept the version of its original, and gained a section.
    private Optional<String> version(HelmTree tree) {
        Optional<String> version = description.text("version");
        boolean forked = version.flatMap(ChartVersionConstraint::parse)
                .filter(c -> sections(tree).noneMatch(r -> c.liesIn(r.versions())))
                .isPresent();
        return forked && sections(tree).findAny().isPresent() ? Optional.empty() : version;
    }

    // The rules whose section stands in the chart's own values.
    private Stream<SectionRule> sections(HelmTree tree) {
        Optional<YamlMapping> values = tree.mapping(valuesFile());
        return ValuesSchemas.named(name()).stream()
                .flatMap(s -> s.rules().stream())
                .filter(SectionRule::hasSection)
                .filter(r -> values.flatMap(v -> v.mapping(r.section().toArray(String[]::new)))
                        .isPresent());
    }

    /** The chart as nobody installs it: with its own values, and with each values file that lies beside them. */
    Stream<HelmRelease> alone(HelmTree tree) {
        List<List<ValuesLayer>> ways = new ArrayList<>(List.of(List.of()));
        siblings(tree).forEach(p -> ways.add(List.of(tree.layer(p))));
        return ways.stream().flatMap(way -> parts(tree, defaults(tree, way)));
    }

    private HelmRelease defaults(HelmTree tree, List<ValuesLayer> layers) {
        return new HelmRelease(
                name(),
                name(),
                version(tree),
                Optional.empty(),
                layers,
                List.of(),
                Map.of(),
                Location.of(HelmTree.chartFile(folder)),
                HelmRelease.Origin.OWN_DEFAULTS);
    }

    private Stream<String> siblings(HelmTree tree) {
        return tree.yaml().stream()
                .map(f -> f.text().path())
                .filter(p -> ProjectPath.folder(p).equals(folder) && !p.equals(valuesFile()))
                .filter(p -> ProjectPath.name(p).matches("(values[-_.].*|.*[-_.]values)\\.ya?ml"));
    }

    private String valuesFile() {
        return folder.isEmpty() ? "values.yaml" : folder + "/values.yaml";
    }
}
