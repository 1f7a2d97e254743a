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
                    .flatMap(chart -> read(tree, object, chart));
        }
        return object.isOfKind("HelmChartInflationGenerator") ? read(tree, object, object.body()) : Stream.of();
    }

    private static Stream<DeclaredRelease> read(HelmTree tree, ManifestObject object, YamlMapping chart) {
        Optional<String> name = chart.text("chartName").or(() -> chart.text("name"));
        return name.stream()
                .flatMap(n -> renderings(tree, object)
                        .map(r -> new DeclaredRelease(
                                release(tree, object, chart, n).withRendering(r), folder(tree, object, n))));
    }

    // A kustomization sets the images of what its charts make, too, and so does each one above it.
    private static Stream<PostRendering> renderings(HelmTree tree, ManifestObject object) {
        return object.isKustomization()
                ? above(tree, object, PostRendering.none(), List.of()).distinct()
                : Stream.of(PostRendering.none());
    }

    private static Stream<PostRendering> above(
            HelmTree tree, ManifestObject kustomization, PostRendering below, List<String> way) {
        PostRendering here = below.then(PostRendering.images(DirectoryDeployments.images(kustomization.body())));
        List<String> folders =
                Stream.concat(way.stream(), Stream.of(kustomization.folder())).toList();
        List<ManifestObject> users = ManifestObject.all(tree)
                .filter(ManifestObject::isKustomization)
                .filter(k -> !folders.contains(k.folder()) && uses(k, kustomization.folder()))
                .toList();
        return users.isEmpty() ? Stream.of(here) : users.stream().flatMap(u -> above(tree, u, here, folders));
    }

    private static boolean uses(ManifestObject kustomization, String folder) {
        return Stream.of("resources", "bases", "components")
                .flatMap(key -> ManifestObject.texts(kustomization.body(), key).stream())
                .flatMap(path -> ProjectPath.resolve(kustomization.folder(), path).stream())
                .anyMatch(folder::equals);
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
