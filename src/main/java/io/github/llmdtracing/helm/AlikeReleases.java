package io.github.llmdtracing.helm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Releases of one declaration that differ in their versions, names or namespaces alone: they are one, of any of the versions.
 *
 * @param releases the releases
 * @param name how the declaration calls them
 */
record AlikeReleases(List<DeclaredRelease> releases, Supplier<String> name) {
    /** The releases of a declaration, alike ones once. */
    static Stream<DeclaredRelease> joined(Stream<DeclaredRelease> all, Supplier<String> name) {
        Map<List<Object>, List<DeclaredRelease>> alike = new LinkedHashMap<>();
        all.forEach(r -> alike.computeIfAbsent(kind(r), k -> new ArrayList<>()).add(r));
        return alike.values().stream().map(releases -> new AlikeReleases(releases, name).one());
    }

    private static List<Object> kind(DeclaredRelease declared) {
        HelmRelease release = declared.release();
        return List.of(release.chart(), release.inputs(), release.rendering(), declared.chartFolder());
    }

    private DeclaredRelease one() {
        HelmRelease first = releases.get(0).release();
        HelmRelease release = HelmRelease.declared(
                        same(HelmRelease::name).orElseGet(name),
                        first.chart(),
                        version(),
                        same(HelmRelease::namespace).flatMap(n -> n),
                        first.layers(),
                        first.declaredAt())
                .withParameters(first.parameters())
                .withRendering(first.rendering());
        return new DeclaredRelease(release, releases.get(0).chartFolder());
    }

    private <T> Optional<T> same(Function<HelmRelease, T> what) {
        List<T> all =
                releases.stream().map(r -> what.apply(r.release())).distinct().toList();
        return Optional.of(all.get(0)).filter(w -> all.size() == 1);
    }

    // Any of them; where one is not known, none is.
    private Optional<String> version() {
        List<Optional<String>> all =
                releases.stream().map(r -> r.release().version()).distinct().toList();
        List<String> said = all.stream().flatMap(Optional::stream).toList();
        Optional<String> open = said.stream().filter(v -> v.contains("{{")).findFirst();
        return said.size() < all.size() ? Optional.empty() : open.or(() -> Optional.of(String.join(" || ", said)));
    }
}
