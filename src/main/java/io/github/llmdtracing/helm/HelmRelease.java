package io.github.llmdtracing.helm;

import io.github.llmdtracing.diagnostic.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A chart as it is installed with certain values. Where a declaration has branches (an {@code if} in a helmfile, a file name with a
 * template in it), each way through them is a release of its own, of the same name.
 *
 * @param name the release; {@code *} stands for what a template fills in
 * @param installed the chart and its version
 * @param namespace where it is installed
 * @param inputs what the chart is given
 * @param rendering what is done to the objects that the chart makes
 * @param declaredAt where the project says so
 * @param origin who says so
 */
public record HelmRelease(
        String name,
        ChartReference installed,
        Optional<String> namespace,
        ReleaseInputs inputs,
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

    /** A declared release, its values not nested. */
    static HelmRelease declared(
            String name,
            String chart,
            Optional<String> version,
            Optional<String> namespace,
            List<ValuesLayer> layers,
            Location at) {
        ChartReference installed = new ChartReference(chart, version);
        return new HelmRelease(
                name, installed, namespace, ReleaseInputs.of(layers), PostRendering.none(), at, Origin.DECLARED);
    }

    /** Values that nobody says to be of a release. */
    static HelmRelease undeclared(String name, ChartReference chart, ReleaseInputs inputs, Location at, Origin origin) {
        return new HelmRelease(name, chart, Optional.empty(), inputs, PostRendering.none(), at, origin);
    }

    /** The chart's name, without repository. */
    public String chart() {
        return installed.name();
    }

    /** The version or constraint as written. */
    public Optional<String> version() {
        return installed.version();
    }

    /** The values, the strongest last. */
    public List<ValuesLayer> layers() {
        return inputs.layers();
    }

    /** The keys under which the values of this chart stand, as in an umbrella chart. */
    public List<String> nesting() {
        return inputs.nesting();
    }

    /** Single values set beside the layers, by their path. */
    public Map<String, String> parameters() {
        return inputs.parameters();
    }

    private HelmRelease with(ChartReference chart) {
        return new HelmRelease(name, chart, namespace, inputs, rendering, declaredAt, origin);
    }

    private HelmRelease with(ReleaseInputs given) {
        return new HelmRelease(name, installed, namespace, given, rendering, declaredAt, origin);
    }

    HelmRelease withParameters(Map<String, String> set) {
        return with(inputs.with(set));
    }

    HelmRelease withRendering(PostRendering changes) {
        return new HelmRelease(name, installed, namespace, inputs, changes, declaredAt, origin);
    }

    /** The same release, its chart's own values below all others. */
    HelmRelease on(ValuesLayer defaults) {
        return with(inputs.on(defaults));
    }

    /** What the release installs as a part of its chart. */
    HelmRelease part(String dependency, Optional<String> itsVersion, String key) {
        return with(inputs.below(key)).of(dependency, itsVersion);
    }

    /** The same release of a chart that is known better. */
    HelmRelease of(String itsChart, Optional<String> itsVersion) {
        return with(new ChartReference(itsChart, itsVersion));
    }

    /** The same release, as far as it would be one if it were not switched off. */
    HelmRelease switchedOff() {
        return new HelmRelease(name, installed, namespace, inputs, rendering, declaredAt, Origin.SWITCHED_OFF);
    }

    /** The same release of a version that is not known. */
    public HelmRelease withoutVersion() {
        return of(chart(), Optional.empty());
    }

    /** The version, where one can be known. */
    public Optional<ChartVersionConstraint> constraint() {
        return version().flatMap(ChartVersionConstraint::parse).filter(c -> !c.isPlaceholder());
    }
}
