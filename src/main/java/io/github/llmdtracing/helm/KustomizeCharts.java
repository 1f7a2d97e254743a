package io.github.llmdtracing.helm;

import io.github.llmdtracing.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code helmCharts} of a kustomization, and objects of the kind HelmChartInflationGenerator (kustomize api/types/helmchartargs.go).
 * {@code valuesInline} is merged into {@code valuesFile}; {@code additionalValuesFiles} come behind both.
 */
final class KustomizeCharts implements ReleaseSource {
    @Override
    public List<DeclaredRelease> releases(HelmTree tree) {
        return ManifestObject.all(tree).flatMap(o -> charts(tree, o)).toList();
    }

    private static Stream<DeclaredRelease> charts(HelmTree tree, ManifestObject object) {
        if (object.isKustomization()) {
            return Stream.of("helmCharts", "helmChartInflationGenerator")
                    .flatMap(key -> ManifestObject.mappings(object.body(), key).stream())
                    .flatMap(chart -> read(tree, object, chart).stream());
        }
        return object.isOfKind("HelmChartInflationGenerator")
                ? read(tree, object, object.body()).stream()
                : Stream.of();
    }

    private static Optional<DeclaredRelease> read(HelmTree tree, ManifestObject object, YamlMapping chart) {
        Optional<String> name = chart.text("chartName").or(() -> chart.text("name"));
        return name.map(n -> new DeclaredRelease(release(tree, object, chart, n), folder(tree, object, n)));
    }

    private static HelmRelease release(HelmTree tree, ManifestObject object, YamlMapping chart, String name) {
        return HelmRelease.declared(
                chart.text("releaseName").orElse(name),
                DeclaredRelease.chartName(name),
                chart.text("version").or(() -> chart.text("chartVersion")),
                chart.text("namespace").or(() -> object.body().text("namespace")),
                layers(tree, object, chart),
                object.location(chart));
    }

    private static List<ValuesLayer> layers(HelmTree tree, ManifestObject object, YamlMapping chart) {
        List<ValuesLayer> layers = new ArrayList<>();
        chart.text("valuesFile")
                .or(() -> chart.text("values"))
                .ifPresent(f -> layers.addAll(tree.layers(object.folder(), f)));
        layers.addAll(object.inlineValues(tree, chart, "valuesInline", "valuesInline"));
        ManifestObject.texts(chart, "additionalValuesFiles")
                .forEach(f -> layers.addAll(tree.layers(object.folder(), f)));
        return layers;
    }

    private static Optional<String> folder(HelmTree tree, ManifestObject object, String name) {
        return ProjectPath.resolve(object.folder(), "charts/" + name).filter(tree::isChart);
    }
}
