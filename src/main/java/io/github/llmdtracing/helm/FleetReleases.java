package io.github.llmdtracing.helm;

import io.github.llmdtracing.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Bundles of Fleet ({@code fleet.yaml}; rancher/fleet, internal/bundlereader, v0.12). Files of values go over {@code values}, and a target's
 * own over both; each target is a release of its own.
 */
final class FleetReleases implements ReleaseSource {
    private static final Set<String> FILES = Set.of("fleet.yaml", "fleet.yml");
    private static final String HELM = "helm";

    @Override
    public List<DeclaredRelease> releases(HelmTree tree) {
        return ManifestObject.all(tree)
                .filter(o -> FILES.contains(ProjectPath.name(o.file().text().path())))
                .flatMap(o -> o.body().mapping(HELM).stream().flatMap(h -> read(tree, o, h)))
                .toList();
    }

    private static Stream<DeclaredRelease> read(HelmTree tree, ManifestObject object, YamlMapping helm) {
        List<YamlMapping> targets = ManifestObject.mappings(object.body(), "targetCustomizations").stream()
                .flatMap(t -> t.mapping(HELM).stream())
                .toList();
        return helm.text("chart").stream()
                .flatMap(chart -> Stream.concat(
                        Stream.of(release(tree, object, List.of(helm), chart)),
                        targets.stream().map(t -> release(tree, object, List.of(helm, t), chart))));
    }

    private static DeclaredRelease release(
            HelmTree tree, ManifestObject object, List<YamlMapping> parts, String chart) {
        List<ValuesLayer> layers = new ArrayList<>();
        parts.forEach(p -> layers.addAll(layers(tree, object, p)));
        return new InstalledChart(
                        object,
                        parts.get(0),
                        last(parts, "releaseName").or(() -> Optional.of(DeclaredRelease.chartName(chart))),
                        last(parts, "chart").orElse(chart),
                        last(parts, "version"),
                        object.body().text("namespace").or(() -> object.body().text("defaultNamespace")))
                .with(tree, layers, Map.of());
    }

    private static Optional<String> last(List<YamlMapping> parts, String key) {
        return parts.stream().flatMap(p -> p.text(key).stream()).reduce((first, second) -> second);
    }

    private static List<ValuesLayer> layers(HelmTree tree, ManifestObject object, YamlMapping helm) {
        List<ValuesLayer> layers = new ArrayList<>(object.inlineValues(tree, helm, "values", "helm.values"));
        ManifestObject.texts(helm, "valuesFiles").forEach(f -> layers.addAll(tree.layers(object.folder(), f)));
        ManifestObject.mappings(helm, "valuesFrom").forEach(f -> layers.add(ValuesLayer.missing("helm.valuesFrom")));
        return layers;
    }
}
