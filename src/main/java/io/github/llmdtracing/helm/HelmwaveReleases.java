package io.github.llmdtracing.helm;

import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Releases of Helmwave ({@code helmwave.yml}; helmwave/helmwave, pkg/release/config.go, v0.41). A chart is a name, or a mapping with name
 * and version; a file of values is a path, or a mapping with {@code src}.
 */
final class HelmwaveReleases implements ReleaseSource {
    private static final Pattern FILE = Pattern.compile("helmwave[\\w.-]*\\.ya?ml");

    @Override
    public List<DeclaredRelease> releases(HelmTree tree) {
        return ManifestObject.all(tree)
                .filter(o ->
                        FILE.matcher(ProjectPath.name(o.file().text().path())).matches())
                .flatMap(o ->
                        ManifestObject.mappings(o.body(), "releases").stream().flatMap(r -> read(tree, o, r).stream()))
                .toList();
    }

    private static Optional<DeclaredRelease> read(HelmTree tree, ManifestObject object, YamlMapping release) {
        Optional<YamlMapping> chart = release.mapping("chart");
        return release.text("chart")
                .or(() -> chart.flatMap(c -> c.text("name")))
                .map(name -> new InstalledChart(
                                object,
                                release,
                                release.text("name"),
                                name,
                                chart.flatMap(c -> c.text("version")),
                                release.text("namespace"))
                        .with(tree, layers(tree, object, release), Map.of()));
    }

    private static List<ValuesLayer> layers(HelmTree tree, ManifestObject object, YamlMapping release) {
        return release.sequence("values").stream()
                .flatMap(s -> s.items().stream())
                .flatMap(HelmwaveReleases::path)
                .flatMap(p -> tree.layers(object.folder(), p).stream())
                .toList();
    }

    private static Stream<String> path(YamlNode item) {
        return item.text().or(() -> item.asMapping().flatMap(m -> m.text("src"))).stream();
    }
}
