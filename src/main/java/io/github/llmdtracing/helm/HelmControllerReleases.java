package io.github.llmdtracing.helm;

import io.github.llmdtracing.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The HelmCharts of K3s and RKE2 (helm.cattle.io/v1; docs.k3s.io, "Helm"). A HelmChartConfig of the same name goes over the values of the
 * chart's own object.
 */
final class HelmControllerReleases implements ReleaseSource {
    static final String GROUP = "helm.cattle.io";

    @Override
    public List<DeclaredRelease> releases(HelmTree tree) {
        return Installer.releases(Installer.of(tree, GROUP, "HelmChart", "spec"), i -> read(tree, i));
    }

    private static Optional<DeclaredRelease> read(HelmTree tree, Installer chart) {
        ManifestObject object = chart.object();
        Stream<Installer> over = Installer.of(tree, GROUP, "HelmChartConfig", "spec")
                .filter(c -> c.object().name().equals(object.name())
                        && c.object().namespace().equals(object.namespace()));
        List<ValuesLayer> layers = Stream.concat(Stream.of(chart), over)
                .flatMap(i -> layers(tree, i))
                .toList();
        YamlMapping specification = chart.specification();
        return specification
                .text("chart")
                .map(name -> chart.chart(
                                name,
                                specification.text("version"),
                                specification.text("targetNamespace").or(object::namespace))
                        .with(tree, layers, InstalledChart.set(specification.mapping("set"))));
    }

    private static Stream<ValuesLayer> layers(HelmTree tree, Installer from) {
        Stream<ValuesLayer> text =
                from.object().textValues(tree, from.specification(), "valuesContent", "spec.valuesContent").stream();
        return Stream.of(
                        text,
                        from.values(tree, "values", "spec.values"),
                        from.elsewhere("valuesSecrets", "spec.valuesSecrets"))
                .flatMap(layers -> layers);
    }
}
