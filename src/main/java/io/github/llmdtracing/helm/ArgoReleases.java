package io.github.llmdtracing.helm;

import io.github.llmdtracing.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Argo CD Applications and ApplicationSets (argoproj.io/v1alpha1). Value files come first in their order, then {@code values}, then
 * {@code valuesObject}, then {@code parameters} (Argo CD user guide, "Helm", value precedence).
 */
final class ArgoReleases implements ReleaseSource {
    static final String GROUP = "argoproj.io";

    @Override
    public List<DeclaredRelease> releases(HelmTree tree) {
        return ManifestObject.declaring(tree)
                .filter(o -> o.isOfGroup(GROUP))
                .flatMap(o -> specification(o).stream().flatMap(s -> sources(s).flatMap(c -> read(tree, o, s, c))))
                .toList();
    }

    /** The specification of what an object deploys. */
    static Optional<YamlMapping> specification(ManifestObject object) {
        if (object.isOfKind("Application")) {
            return object.body().mapping("spec");
        }
        return object.isOfKind("ApplicationSet") ? object.body().mapping("spec", "template", "spec") : Optional.empty();
    }

    static Stream<YamlMapping> sources(YamlMapping specification) {
        return Stream.concat(
                specification.mapping("source").stream(), ManifestObject.mappings(specification, "sources").stream());
    }

    private static Stream<DeclaredRelease> read(
            HelmTree tree, ManifestObject object, YamlMapping specification, YamlMapping source) {
        Optional<String> chart = source.text("chart").or(() -> source.text("path"));
        return chart.stream()
                .flatMap(c -> layers(tree, object, source).stream()
                        .map(layers -> new DeclaredRelease(
                                release(object, specification, source, c, layers), folder(tree, source))));
    }

    private static HelmRelease release(
            ManifestObject object,
            YamlMapping specification,
            YamlMapping source,
            String chart,
            List<ValuesLayer> layers) {
        Optional<YamlMapping> helm = source.mapping("helm");
        String name = helm.flatMap(h -> h.text("releaseName")).or(object::name).orElse("");
        return HelmRelease.declared(
                        name,
                        DeclaredRelease.chartName(chart),
                        source.text("chart")
                                .flatMap(c -> source.text("targetRevision"))
                                .map(v -> version(object, v)),
                        specification.mapping("destination").flatMap(d -> d.text("namespace")),
                        layers,
                        object.location(source))
                .withParameters(helm.map(ArgoReleases::parameters).orElse(Map.of()));
    }

    private static String version(ManifestObject object, String written) {
        Optional<ApplicationSetElements> elements =
                object.body().mapping("spec").map(ApplicationSetElements::of);
        return written.contains("{{") ? elements.map(e -> e.versions(written)).orElse(written) : written;
    }

    private static Map<String, String> parameters(YamlMapping helm) {
        Map<String, String> set = new TreeMap<>();
        for (YamlMapping parameter : ManifestObject.mappings(helm, "parameters")) {
            parameter
                    .text("name")
                    .ifPresent(n -> set.put(n, parameter.text("value").orElse("")));
        }
        return set;
    }

    private static Optional<String> folder(HelmTree tree, YamlMapping source) {
        return source.text("path").flatMap(p -> ProjectPath.resolve("", p)).filter(tree::isChart);
    }

    private static List<List<ValuesLayer>> layers(HelmTree tree, ManifestObject object, YamlMapping source) {
        List<List<ValuesLayer>> places = new ArrayList<>();
        source.mapping("helm").ifPresent(helm -> {
            String folder = source.text("path").orElse("");
            ManifestObject.texts(helm, "valueFiles").forEach(f -> places.add(files(tree, folder, f)));
            object.textValues(tree, helm, "values", "helm.values").forEach(l -> places.add(List.of(l)));
            object.inlineValues(tree, helm, "valuesObject", "helm.valuesObject").forEach(l -> places.add(List.of(l)));
        });
        return DeclaredRelease.combinations(places);
    }

    // "$ref/path" starts at the root of the repository that the source of that name is; here it can only be this one.
    private static List<ValuesLayer> files(HelmTree tree, String folder, String file) {
        boolean fromRoot = file.startsWith("$") || file.startsWith("/");
        String path = file.startsWith("$") ? file.substring(file.indexOf('/') + 1) : file;
        return tree.layers(fromRoot ? "" : folder, path);
    }
}
