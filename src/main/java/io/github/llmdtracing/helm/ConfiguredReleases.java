package io.github.llmdtracing.helm;

import io.github.llmdtracing.diagnostic.Location;
import java.util.List;
import java.util.Optional;

/**
 * Releases that the POM describes.
 *
 * @param configured as the POM has them
 */
record ConfiguredReleases(List<ConfiguredRelease> configured) implements ReleaseSource {
    @Override
    public List<DeclaredRelease> releases(HelmTree tree) {
        return configured.stream().map(c -> read(tree, c)).toList();
    }

    private static DeclaredRelease read(HelmTree tree, ConfiguredRelease release) {
        List<ValuesLayer> layers = release.values().stream().map(tree::layer).toList();
        Optional<String> folder = ProjectPath.resolve("", release.chart()).filter(tree::isChart);
        return new DeclaredRelease(
                HelmRelease.declared(
                        release.name(),
                        DeclaredRelease.chartName(release.chart()),
                        release.version(),
                        release.namespace(),
                        layers,
                        Location.of("pom.xml")),
                folder);
    }
}
