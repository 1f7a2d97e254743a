package io.github.llmdtracing.helm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which charts a project installs, with which values. */
public final class ReleaseIndex {
    private static final List<ReleaseSource> SOURCES = List.of(
            new HelmfileReleases(),
            new HelmwaveReleases(),
            new SkaffoldReleases(),
            new FleetReleases(),
            new ArgoReleases(),
            new FluxReleases(),
            new HelmControllerReleases(),
            new CrossplaneReleases(),
            new SveltosReleases(),
            new KustomizeCharts());

    private ReleaseIndex() {}

    /**
     * The releases of a tree: the POM's, the declared ones, and the charts that lie in the tree.
     *
     * @param tree the files
     * @param configured what the POM says
     */
    public static List<HelmRelease> of(HelmTree tree, List<ConfiguredRelease> configured) {
        List<ReleaseSource> sources = new ArrayList<>(SOURCES);
        sources.add(0, new ConfiguredReleases(configured));
        List<HelmRelease> releases = new ArrayList<>();
        Set<String> installed = new HashSet<>();
        for (ReleaseSource source : sources) {
            for (DeclaredRelease declared : source.releases(tree)) {
                declared.chartFolder().ifPresent(installed::add);
                releases.addAll(parts(tree, declared));
            }
        }
        LocalChart.all(tree).flatMap(c -> c.dependencyFolders(tree)).forEach(installed::add);
        LocalChart.all(tree)
                .filter(c -> !installed.contains(c.folder()))
                .flatMap(c -> c.alone(tree))
                .forEach(releases::add);
        return List.copyOf(releases);
    }

    private static List<HelmRelease> parts(HelmTree tree, DeclaredRelease declared) {
        Optional<LocalChart> chart = declared.chartFolder().flatMap(f -> LocalChart.of(tree, f));
        return chart.map(c -> c.parts(tree, declared.release()).toList()).orElseGet(() -> List.of(declared.release()));
    }

    /** The values, by the look of them, that no release names. */
    public static List<HelmRelease> guessed(HelmTree tree, List<HelmRelease> releases) {
        return unnamed(tree, releases).flatMap(ReleaseIndex::guess).toList();
    }

    /** What looks like values of a chart below a key, in files that nothing calls values: a format of somebody else may look so, too. */
    public static List<HelmRelease> doubtful(HelmTree tree, List<HelmRelease> releases) {
        return unnamed(tree, releases)
                .filter(t -> whole(t).isEmpty())
                .flatMap(t -> nested(t).filter(r -> !isCertain(t, r)))
                .toList();
    }

    private static Stream<ValuesTree> unnamed(HelmTree tree, List<HelmRelease> releases) {
        Set<Object> named = Collections.newSetFromMap(new IdentityHashMap<>());
        releases.stream()
                .flatMap(r -> r.layers().stream())
                .flatMap(l -> l.tree().stream())
                .forEach(t -> named.add(t.values()));
        return tree.yaml().stream()
                .flatMap(f -> ValuesTree.of(f).stream())
                .filter(t -> !named.contains(t.values()) && !t.isManifest());
    }

    private static Stream<HelmRelease> guess(ValuesTree tree) {
        return whole(tree).map(Stream::of).orElseGet(() -> nested(tree).filter(r -> isCertain(tree, r)));
    }

    private static Optional<HelmRelease> whole(ValuesTree tree) {
        return ValuesSchemas.describing(tree.values()).map(s -> guess(tree, s, List.of()));
    }

    private static Stream<HelmRelease> nested(ValuesTree tree) {
        return tree.values().entries().stream()
                .flatMap(e -> e.name().stream()
                        .flatMap(key -> e.value().asMapping().stream()
                                .flatMap(m -> ValuesSchemas.configuring(m).stream())
                                .map(s -> guess(tree, s, List.of(key)))));
    }

    private static boolean isCertain(ValuesTree tree, HelmRelease nested) {
        return HelmTree.isNamedValues(tree.path())
                || ValuesSchemas.named(nested.nesting().get(0)).isPresent();
    }

    private static HelmRelease guess(ValuesTree tree, ValuesSchema schema, List<String> nesting) {
        return HelmRelease.undeclared(
                tree.path(),
                new ChartReference(schema.chart(), Optional.empty()),
                new ReleaseInputs(List.of(ValuesLayer.of(tree.path(), tree)), nesting, Map.of()),
                tree.location(tree.values()),
                HelmRelease.Origin.GUESSED);
    }
}
