package io.github.llmdtracing.helm;

import io.github.llmdtracing.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Releases of Crossplane's Helm provider (helm.crossplane.io; crossplane-contrib/provider-helm, pkg/controller/release, v0.20). What
 * {@code valuesFrom} names comes first, then {@code values}, then {@code set}.
 */
final class CrossplaneReleases implements ReleaseSource {
    static final String GROUP = "helm.crossplane.io";

    @Override
    public List<DeclaredRelease> releases(HelmTree tree) {
        return Installer.releases(Installer.of(tree, GROUP, "Release", "spec", "forProvider"), i -> read(tree, i));
    }

    private static Optional<DeclaredRelease> read(HelmTree tree, Installer release) {
        YamlMapping provider = release.specification();
        Optional<YamlMapping> chart = provider.mapping("chart");
        List<ValuesLayer> layers = Stream.concat(
                        release.elsewhere("valuesFrom", "forProvider.valuesFrom"),
                        release.values(tree, "values", "forProvider.values"))
                .toList();
        return chart.flatMap(c -> c.text("name").or(() -> c.text("url")))
                .map(name -> release.chart(name, chart.flatMap(c -> c.text("version")), provider.text("namespace"))
                        .with(tree, layers, InstalledChart.set(ManifestObject.mappings(provider, "set"))));
    }
}
