package io.github.llmdtracing.helm;

import io.github.llmdtracing.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The HelmCharts of K3s and RKE2 (helm.cattle.io/v1; docs.k3s.io, "Helm"). A HelmChartConfig of the same name goes over the values of the
 * chart's own object.
 */
final class HelmControllerReleases implements ReleaseSource {
    static final String GROUP = "helm.cattle.io";

    @Override
    public List<DeclaredRelease> releases(HelmTree tree) {
        return ManifestObject.declaring(tree)
                .filter(o -> o.isOfGroup(GROUP) && o.isOfKind("HelmChart"))
                .flatMap(o -> o.body().mapping("spec").flatMap(s -> read(tree, o, s)).stream())
                .toList();
    }

    private static Optional<DeclaredRelease> read(HelmTree tree, ManifestObject object, YamlMapping specification) {
        List<ValuesLayer> layers = new ArrayList<>(layers(tree, object, specification));
        ManifestObject.declaring(tree)
                .filter(c -> c.isOfGroup(GROUP) && c.isOfKind("HelmChartConfig"))
                .filter(c -> c.name().equals(object.name()) && c.namespace().equals(object.namespace()))
                .forEach(c -> c.body().mapping("spec").ifPresent(s -> layers.addAll(layers(tree, c, s))));
        return specification
                .text("chart")
                .map(chart -> new InstalledChart(
                                object,
                                specification,
                                Optional.empty(),
                                chart,
                                specification.text("version"),
                                specification.text("targetNamespace").or(object::namespace))
                        .with(tree, layers, InstalledChart.set(specification.mapping("set"))));
    }

    private static List<ValuesLayer> layers(HelmTree tree, ManifestObject object, YamlMapping specification) {
        List<ValuesLayer> layers =
                new ArrayList<>(object.textValues(tree, specification, "valuesContent", "spec.valuesContent"));
        layers.addAll(object.inlineValues(tree, specification, "values", "spec.values"));
        ManifestObject.mappings(specification, "valuesSecrets")
                .forEach(s -> layers.add(ValuesLayer.missing("spec.valuesSecrets")));
        return layers;
    }
}
