package io.github.llmdtracing.helm;

import io.github.llmdtracing.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Releases of Crossplane's Helm provider (helm.crossplane.io; crossplane-contrib/provider-helm, pkg/controller/release, v0.20). What
 * {@code valuesFrom} names comes first, then {@code values}, then {@code set}.
 */
final class CrossplaneReleases implements ReleaseSource {
    static final String GROUP = "helm.crossplane.io";

    @Override
    public List<DeclaredRelease> releases(HelmTree tree) {
        return ManifestObject.declaring(tree)
                .filter(o -> o.isOfGroup(GROUP) && o.isOfKind("Release"))
                .flatMap(o -> o.body().mapping("spec", "forProvider").flatMap(s -> read(tree, o, s)).stream())
                .toList();
    }

    private static Optional<DeclaredRelease> read(HelmTree tree, ManifestObject object, YamlMapping provider) {
        Optional<YamlMapping> chart = provider.mapping("chart");
        List<ValuesLayer> layers = new ArrayList<>();
        ManifestObject.mappings(provider, "valuesFrom")
                .forEach(f -> layers.add(ValuesLayer.missing("forProvider.valuesFrom")));
        layers.addAll(object.inlineValues(tree, provider, "values", "forProvider.values"));
        return chart.flatMap(c -> c.text("name").or(() -> c.text("url")))
                .map(name -> new InstalledChart(
                                object,
                                provider,
                                Optional.empty(),
                                name,
                                chart.flatMap(c -> c.text("version")),
                                provider.text("namespace"))
                        .with(tree, layers, InstalledChart.set(ManifestObject.mappings(provider, "set"))));
    }
}
