package io.github.llmdtracing.helm;

import io.github.llmdtracing.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Flux HelmReleases (helm.toolkit.fluxcd.io v2beta1 to v2). {@code valuesFiles} of the chart come first, which are paths from the root of its
 * source, then what {@code valuesFrom} names in its order, {@code values} last (helm-controller, "Values overrides").
 */
final class FluxReleases implements ReleaseSource {
    static final String GROUP = "helm.toolkit.fluxcd.io";

    private static final List<String> PATCHES = List.of("patches", "patchesStrategicMerge", "patchesJson6902");

    @Override
    public List<DeclaredRelease> releases(HelmTree tree) {
        FluxSubstitution substitution = FluxSubstitution.of(tree);
        return Installer.releases(
                Installer.of(tree, GROUP, "HelmRelease", "spec"),
                i -> read(tree, i.object(), i.specification(), substitution));
    }

    private static Optional<DeclaredRelease> read(
            HelmTree tree, ManifestObject object, YamlMapping specification, FluxSubstitution substitution) {
        return chart(tree, object, specification)
                .map(c -> c.filled(substitution, object))
                .map(chart -> {
                    Optional<String> folder = object.fromRoot(tree, chart.name())
                            .filter(f -> chart.name().contains("/") && tree.isChart(f));
                    return new DeclaredRelease(
                            release(object, specification, chart, layers(tree, object, specification)), folder);
                });
    }

    private static HelmRelease release(
            ManifestObject object, YamlMapping specification, Chart chart, List<ValuesLayer> layers) {
        return HelmRelease.declared(
                        specification.text("releaseName").or(object::name).orElse(""),
                        DeclaredRelease.chartName(chart.name()),
                        chart.version(),
                        specification.text("targetNamespace").or(object::namespace),
                        layers,
                        object.location(specification))
                .withRendering(rendering(object, specification));
    }

    private static PostRendering rendering(ManifestObject object, YamlMapping specification) {
        return ManifestObject.mappings(specification, "postRenderers").stream()
                .flatMap(r -> r.mapping("kustomize").stream())
                .map(k -> PostRendering.of(
                        DirectoryDeployments.images(k),
                        DirectoryDeployments.unfollowed(object, k, "postRenderers.kustomize.", PATCHES)))
                .reduce(PostRendering.none(), PostRendering::then);
    }

    private record Chart(String name, Optional<String> version) {
        Chart filled(FluxSubstitution substitution, ManifestObject object) {
            return new Chart(name, version.map(v -> substitution.version(object, v)));
        }
    }

    private static Optional<Chart> chart(HelmTree tree, ManifestObject object, YamlMapping specification) {
        return specification
                .mapping("chart", "spec")
                .flatMap(FluxReleases::named)
                .or(() -> specification
                        .mapping("chartRef")
                        .flatMap(r -> referenced(tree, ObjectReference.of(object, r))));
    }

    private static Optional<Chart> named(YamlMapping chart) {
        return chart.text("chart").map(name -> new Chart(name, chart.text("version")));
    }

    // Where the object is elsewhere, its name is all that may tell of the chart.
    private static Optional<Chart> referenced(HelmTree tree, ObjectReference reference) {
        Optional<ManifestObject> object = reference.in(tree);
        return object.isEmpty()
                ? reference.name().map(n -> new Chart(n, Optional.empty()))
                : object.flatMap(o -> o.body().mapping("spec")).flatMap(s -> named(s).or(() -> repository(s)));
    }

    private static Optional<Chart> repository(YamlMapping specification) {
        Optional<YamlMapping> reference = specification.mapping("ref");
        Optional<String> version =
                reference.flatMap(r -> r.text("semver")).or(() -> reference.flatMap(r -> r.text("tag")));
        return specification.text("url").map(url -> new Chart(url, version));
    }

    private static List<ValuesLayer> layers(HelmTree tree, ManifestObject object, YamlMapping specification) {
        List<ValuesLayer> layers = new ArrayList<>();
        specification.mapping("chart", "spec").stream()
                .flatMap(c -> ManifestObject.texts(c, "valuesFiles").stream())
                .forEach(f -> layers.addAll(tree.rooted(object, f)));
        ManifestObject.mappings(specification, "valuesFrom").forEach(from -> layers.add(from(tree, object, from)));
        layers.addAll(object.inlineValues(tree, specification, "values", "spec.values"));
        return layers;
    }

    // Secrets are not looked into.
    private static ValuesLayer from(HelmTree tree, ManifestObject object, YamlMapping from) {
        String description =
                from.text("kind").orElse("") + "/" + from.text("name").orElse("");
        boolean partial =
                from.text("targetPath").isPresent() || !from.text("kind").equals(Optional.of("ConfigMap"));
        if (partial) {
            return ValuesLayer.missing(description);
        }
        String key = from.text("valuesKey").orElse("values.yaml");
        return ObjectReference.of(object, from)
                .in(tree)
                .flatMap(o -> o.body().mapping("data").stream()
                        .flatMap(d -> o.textValues(tree, d, key, description).stream())
                        .findFirst())
                .or(() -> from.text("name").flatMap(name -> new GeneratedValues(name, key).in(tree)))
                .orElseGet(() -> ValuesLayer.missing(description));
    }
}
