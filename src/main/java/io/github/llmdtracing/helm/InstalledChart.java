package io.github.llmdtracing.helm;

import io.github.llmdtracing.yaml.YamlMapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an object says about a chart that it installs.
 *
 * @param object the object, or what a tool's file says
 * @param at the mapping that says it
 * @param name the release
 * @param chart a reference to the chart
 * @param version the version, where it is said
 * @param namespace where it is installed
 */
record InstalledChart(
        ManifestObject object,
        YamlMapping at,
        Optional<String> name,
        String chart,
        Optional<String> version,
        Optional<String> namespace) {
    /** The release with these values; a chart that is a folder of the project counts as it lies there. */
    DeclaredRelease with(HelmTree tree, List<ValuesLayer> layers, Map<String, String> set) {
        HelmRelease release = HelmRelease.declared(
                name.or(object::name).orElse(""),
                DeclaredRelease.chartName(chart),
                version.filter(v -> !v.isEmpty()),
                namespace,
                layers,
                object.location(at));
        return new DeclaredRelease(release.withParameters(set), folder(tree));
    }

    private Optional<String> folder(HelmTree tree) {
        return Optional.of(chart)
                .filter(c -> !c.contains("://"))
                .flatMap(c -> ProjectPath.resolve(object.folder(), c))
                .filter(tree::isChart);
    }

    /** Single values in a mapping, by their paths. */
    static Map<String, String> set(Optional<YamlMapping> mapping) {
        Map<String, String> set = new TreeMap<>();
        mapping.ifPresent(m -> m.effectiveEntries()
                .forEach(e -> e.name().ifPresent(n -> e.value().text().ifPresent(v -> set.put(n, v)))));
        return set;
    }

    /** Single values in a list of names and values. */
    static Map<String, String> set(List<YamlMapping> list) {
        Map<String, String> set = new TreeMap<>();
        list.forEach(s ->
                s.text("name").ifPresent(n -> set.put(n, s.text("value").orElse(""))));
        return set;
    }
}
