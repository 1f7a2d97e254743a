package io.github.llmdtracing.helm;

import io.github.llmdtracing.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code helmCharts} of Sveltos (config.projectsveltos.io, ClusterProfile and Profile; projectsveltos/addon-controller,
 * api/v1beta1/spec.go, v1). What {@code valuesFrom} names goes over {@code values}.
 */
final class SveltosReleases implements ReleaseSource {
    static final String GROUP = "config.projectsveltos.io";

    @Override
    public List<DeclaredRelease> releases(HelmTree tree) {
        return ManifestObject.declaring(tree)
                .filter(o -> o.isOfGroup(GROUP))
                .flatMap(o -> o.body().mapping("spec").stream().flatMap(s -> read(tree, o, s)))
                .toList();
    }

    private static Stream<DeclaredRelease> read(HelmTree tree, ManifestObject object, YamlMapping specification) {
        PostRendering rendering = PostRendering.unfollowed(
                DirectoryDeployments.unfollowed(object, specification, "spec.", List.of("patches")));
        return ManifestObject.mappings(specification, "helmCharts").stream()
                .flatMap(c -> chart(tree, object, c))
                .map(d -> new DeclaredRelease(d.release().withRendering(rendering), d.chartFolder()));
    }

    private static Stream<DeclaredRelease> chart(HelmTree tree, ManifestObject object, YamlMapping chart) {
        List<ValuesLayer> layers = new ArrayList<>(object.textValues(tree, chart, "values", "helmCharts.values"));
        ManifestObject.mappings(chart, "valuesFrom")
                .forEach(f -> layers.add(ValuesLayer.missing("helmCharts.valuesFrom")));
        return chart.text("chartName").stream()
                .map(name -> new InstalledChart(
                                object,
                                chart,
                                chart.text("releaseName"),
                                name,
                                chart.text("chartVersion"),
                                chart.text("releaseNamespace"))
                        .with(tree, layers, Map.of()));
    }
}
