package io.github.llmdtracing.helm;

import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A chart whose folder is in the project.
 *
 * @param folder the folder of {@code Chart.yaml}
 * @param description the mapping of {@code Chart.yaml}
 */
public record LocalChart(String folder, YamlMapping description) {
    /** What stands before the folder where a chart is not called by its name. */
    private static final String HERE = "./";

    /** Helm itself has no limit; charts within each other without end are none. */
    private static final int DEEPEST = 8;

    static Stream<LocalChart> all(HelmTree tree) {
        return tree.yaml().stream()
                .map(f -> f.text().path())
                .filter(p -> ProjectPath.name(p).equals("Chart.yaml"))
                .flatMap(p -> of(tree, ProjectPath.folder(p)).stream());
    }

    static Optional<LocalChart> of(HelmTree tree, String folder) {
        return tree.mapping(HelmTree.chartFile(folder)).map(m -> new LocalChart(folder, m));
    }

    /** The chart of a release, where it lies in the project and is none of those that are known by their names. */
    public static Optional<LocalChart> of(HelmTree tree, HelmRelease release) {
        return release.chart().startsWith(HERE) ? of(tree, release.chart().substring(HERE.length())) : Optional.empty();
    }

    /** The name that it gives itself. */
    public String name() {
        return description.text("name").orElseGet(() -> ProjectPath.name(folder));
    }

    /** Where it gives itself the name. */
    public Location place(HelmTree tree) {
        return tree.yaml(HelmTree.chartFile(folder))
                .flatMap(f -> description
                        .get("name")
                        .map(n -> Location.of(f.text(), n.range().start())))
                .orElseGet(() -> Location.of(HelmTree.chartFile(folder)));
    }

    // A chart around a known one, or another one altogether, may have its name.
    private String installed(HelmTree tree) {
        Optional<YamlMapping> values = tree.mapping(valuesFile());
        Optional<ValuesSchema> known = ValuesSchemas.named(name());
        boolean around = dependencies().anyMatch(d -> d.text("name").equals(Optional.of(name())));
        boolean another = known.isEmpty()
                || known.filter(s -> !mayRead(tree, s)).isPresent()
                || known.flatMap(s -> values.filter(v -> s.match(v) == ValuesMatch.NONE))
                        .isPresent();
        return around || another ? HERE + folder : name();
    }

    /**
     * Whether it may be a copy of a chart that is known, or be made around one: its templates, as far as they are here, speak of the
     * section, or the section is for a chart within it.
     */
    public boolean mayRead(HelmTree tree, ValuesSchema schema) {
        List<List<String>> sections = schema.rules().stream()
                .map(SectionRule::section)
                .filter(s -> !s.isEmpty())
                .toList();
        List<SourceText> templates = tree.chartTemplates(folder).toList();
        return sections.isEmpty()
                || templates.isEmpty()
                || sections.stream().anyMatch(s -> isForDependency(s) || isSpokenOf(s, templates));
    }

    private boolean isForDependency(List<String> section) {
        return dependencies().anyMatch(d -> key(d).equals(section.get(0)));
    }

    private static boolean isSpokenOf(List<String> section, List<SourceText> templates) {
        Pattern word = Pattern.compile("\\b" + Pattern.quote(section.get(section.size() - 1)) + "\\b");
        return templates.stream().anyMatch(t -> word.matcher(t.content()).find());
    }

    /** What a release of this chart installs: the chart itself and each of its dependencies. */
    Stream<HelmRelease> parts(HelmTree tree, HelmRelease release) {
        int keys = release.nesting().size();
        HelmRelease whole = release.of(installed(tree), version(tree))
                .on(tree.layer(valuesFile()).below(keys));
        return keys > DEEPEST
                ? Stream.of(whole)
                : Stream.concat(Stream.of(whole), dependencies().flatMap(d -> part(tree, whole, d)));
    }

    private Stream<YamlMapping> dependencies() {
        return ManifestObject.mappings(description, "dependencies").stream();
    }

    /** The folders of the charts that are its parts and lie in the project. */
    Stream<String> dependencyFolders(HelmTree tree) {
        return dependencies().flatMap(d -> folderOf(d).stream()).filter(tree::isChart);
    }

    private static String key(YamlMapping dependency) {
        return dependency.text("alias").or(() -> dependency.text("name")).orElse("");
    }

    private Stream<HelmRelease> part(HelmTree tree, HelmRelease whole, YamlMapping dependency) {
        HelmRelease part = whole.part(dependency.text("name").orElse(""), dependency.text("version"), key(dependency));
        Optional<LocalChart> beside = folderOf(dependency).flatMap(f -> of(tree, f));
        HelmRelease seen = beside.map(c ->
                        part.on(tree.layer(c.valuesFile()).below(part.nesting().size())))
                .orElse(part);
        HelmRelease installed = new ChartCondition(dependency).isFalse(whole, seen) ? part.switchedOff() : part;
        return beside.map(c -> c.parts(tree, installed)).orElseGet(() -> Stream.of(installed));
    }

    private Optional<String> folderOf(YamlMapping dependency) {
        return dependency
                .text("repository")
                .filter(r -> r.startsWith("file://"))
                .flatMap(r -> ProjectPath.resolve(folder, r.substring("file://".length())))
                .or(() -> ProjectPath.resolve(
                        folder, "charts/" + dependency.text("name").orElse("")));
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
        return HelmRelease.undeclared(
                name(),
                new ChartReference(name(), version(tree)),
                ReleaseInputs.of(layers),
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
