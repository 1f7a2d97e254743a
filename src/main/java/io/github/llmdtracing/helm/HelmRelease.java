package io.github.llmdtracing.helm;

import io.github.llmdtracing.diagnostic.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A chart as it is installed with certain values. Where a declaration has branches (an {@code if} in a helmfile, a file name with a
 * template in it), each way through them is a release of its own, of the same name.
 *
 * @param name the release; {@code *} stands for what a template fills in
 * @param chart the chart's name, without repository
 * @param version the version or constraint as written
 * @param namespace where it is installed
 * @param layers the values, the strongest last
 * @param nesting the keys under which the values of this chart stand, as in an umbrella chart
 * @param parameters single values set beside the layers, by their path; they are stronger than all layers
 * @param rendering what is done to the objects that the chart makes
 * @param declaredAt where the project says so
 * @param origin who says so
 */
public record HelmRelease(
        String name,
        String chart,
        Optional<String> version,
        Optional<String> namespace,
        List<ValuesLayer> layers,
        List<String> nesting,
        Map<String, String> parameters,
        PostRendering rendering,
        Location declaredAt,
        Origin origin) {
    /** Who says that a chart is installed. */
    public enum Origin {
        /** A tool's declaration, or the POM. */
        DECLARED,
        /** A chart in the project: these are its own defaults. */
        OWN_DEFAULTS,
        /** Nobody; the keys of a values file look like it. */
        GUESSED,
        /** Nobody: it is a part of another chart, and the values switch it off. */
        SWITCHED_OFF
    }

    /** Copies the collections. */
    public HelmRelease {
        layers = List.copyOf(layers);
        nesting = List.copyOf(nesting);
        parameters = Map.copyOf(new TreeMap<>(parameters));
    }

    /** A declared release, its values not nested. */
    static HelmRelease declared(
            String name,
            String chart,
            Optional<String> version,
            Optional<String> namespace,
            List<ValuesLayer> layers,
            Location at) {
        return new HelmRelease(
                name,
                chart,
                version,
                namespace,
                layers,
                List.of(),
                Map.of(),
                PostRendering.none(),
                at,
                Origin.DECLARED);
    }

    HelmRelease withParameters(Map<String, String> set) {
        return new HelmRelease(name, chart, version, namespace, layers, nesting, set, rendering, declaredAt, origin);
    }

    HelmRelease withRendering(PostRendering changes) {
        return new HelmRelease(
                name, chart, version, namespace, layers, nesting, parameters, changes, declaredAt, origin);
    }

    /** The same release, its chart's own values below all others. */
    HelmRelease on(ValuesLayer defaults) {
        List<ValuesLayer> all = new ArrayList<>(List.of(defaults));
        all.addAll(layers);
        return new HelmRelease(
                name, chart, version, namespace, all, nesting, parameters, rendering, declaredAt, origin);
    }

    /** What the release installs as a part of its chart. */
    HelmRelease part(String dependency, Optional<String> itsVersion, String key) {
        List<String> inside = Stream.concat(nesting.stream(), Stream.of(key)).toList();
        return new HelmRelease(
                name, dependency, itsVersion, namespace, layers, inside, parameters, rendering, declaredAt, origin);
    }

    /** The same release of a chart that is known better. */
    HelmRelease of(String itsChart, Optional<String> itsVersion) {
        return new HelmRelease(
                name, itsChart, itsVersion, namespace, layers, nesting, parameters, rendering, declaredAt, origin);
    }

    /** The same release, as far as it would be one if it were not switched off. */
    HelmRelease switchedOff() {
        return new HelmRelease(
                name,
                chart,
                version,
                namespace,
                layers,
                nesting,
                parameters,
                rendering,
                declaredAt,
                Origin.SWITCHED_OFF);
    }

    /** The same release of a version that is not known. */
    public HelmRelease withoutVersion() {
        return new HelmRelease(
                name, chart, Optional.empty(), namespace, layers, nesting, parameters, rendering, declaredAt, origin);
    }

    /** The version, where one can be known. */
    public Optional<ChartVersionConstraint> constraint() {
        return version.flatMap(ChartVersionConstraint::parse).filter(c -> !c.isPlaceholder());
    }
}
