package io.github.llmdtracing.helm;

import io.github.llmdtracing.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Releases of Skaffold ({@code deploy.helm} and {@code manifests.helm}, in profiles too; skaffold.dev, reference of skaffold.yaml, v4beta13).
 * {@code overrides} come before {@code valuesFiles}, what is set single after both.
 */
final class SkaffoldReleases implements ReleaseSource {
    @Override
    public List<DeclaredRelease> releases(HelmTree tree) {
        return ManifestObject.all(tree)
                .filter(o -> o.isOfGroup("skaffold"))
                .flatMap(o -> configurations(o.body())
                        .flatMap(c -> ManifestObject.mappings(c, "releases").stream())
                        .flatMap(r -> read(tree, o, r)))
                .toList();
    }

    private static Stream<YamlMapping> configurations(YamlMapping root) {
        return Stream.concat(Stream.of(root), ManifestObject.mappings(root, "profiles").stream())
                .flatMap(c -> Stream.of("deploy", "manifests").flatMap(k -> c.mapping(k, "helm").stream()));
    }

    private static Stream<DeclaredRelease> read(HelmTree tree, ManifestObject object, YamlMapping release) {
        List<ValuesLayer> layers = new ArrayList<>(object.inlineValues(tree, release, "overrides", "overrides"));
        ManifestObject.texts(release, "valuesFiles").forEach(f -> layers.addAll(tree.layers(object.folder(), f)));
        return release.text("chartPath").or(() -> release.text("remoteChart")).stream()
                .map(chart -> new InstalledChart(
                                object,
                                release,
                                release.text("name"),
                                chart,
                                release.text("version"),
                                release.text("namespace"))
                        .with(tree, layers, set(release)));
    }

    private static Map<String, String> set(YamlMapping release) {
        Map<String, String> set = new TreeMap<>(InstalledChart.set(release.mapping("setValues")));
        set.putAll(InstalledChart.set(release.mapping("setValueTemplates")));
        return set;
    }
}
