package io.github.llmdtracing.helm;

import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.serving.PathPosition;
import io.github.llmdtracing.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A chart, as far as tracing is concerned: how its values are told apart, where which version reads its tracing section, and what keys
 * the section has. One class for each chart, one line in {@link ValuesSchemas}.
 */
public interface ValuesSchema {
    /** The chart's name, for people. */
    String chart();

    /** Where what its section traces stands on the way of a request. */
    PathPosition position();

    /** The names under which it is installed. */
    default Set<String> chartNames() {
        return Set.of(chart());
    }

    /** Whether nothing else in the world has such a name; if not, the values have to look like the chart as well. */
    default boolean isNamedDistinctly() {
        return true;
    }

    /** How much some values say of the chart. */
    ValuesMatch match(YamlMapping values);

    /** Whether a layer of a release of this chart describes what the chart installs. */
    default boolean configures(YamlMapping values) {
        return match(values) == ValuesMatch.COMPONENT;
    }

    /** Where which version reads its section, the oldest first. The intervals cover every version once. */
    List<SectionRule> rules();

    /** The keys of the section, in the order of the chart's own values. */
    List<SectionKey> keys();

    /** Whether a key may be written for a release: one that its chart does not know may make it refuse all values. */
    default boolean reads(SectionKey key, HelmRelease release) {
        return key.isReadBy(release.constraint());
    }

    /** Whether the section is for Go programs, which know one sampler only. */
    default boolean forGo() {
        return true;
    }

    /** Whether any sampler but {@code parentbased_traceidratio} is known not to be obeyed. */
    default boolean knowsOneSampler() {
        return forGo();
    }

    /** Whether an endpoint needs a scheme: Go reads what stands before the colon as one. */
    default boolean needsScheme() {
        return true;
    }

    /** The service name that the chart writes and that no value changes. */
    default Optional<FixedServiceName> fixedServiceName() {
        return Optional.empty();
    }

    /** Whether the section also gives the containers that stand in the values their variables. */
    default boolean setsVariablesOfContainers() {
        return true;
    }

    /** The containers that stand in the values. */
    default List<ValuesContainer> containers(HelmRelease release, LayeredValues values) {
        return List.of();
    }

    /** The images of the programs that the section is for, where the values name them. */
    default List<ValuesImage> images(LayeredValues values) {
        return List.of();
    }

    /** The option by which the program of the section traces already, where it stands among its arguments. */
    default Optional<StandingOption> standingOption(LayeredValues values) {
        return Optional.empty();
    }

    /** Why the program of the section is not there, where the values switch it off: a sentence. */
    default Optional<String> notInstalled(LayeredValues values) {
        return Optional.empty();
    }

    /** Why the containers that stand in the values are not there, where the values switch them all off: a sentence. */
    default Optional<String> containersNotInstalled(LayeredValues values) {
        return Optional.empty();
    }

    /** What the values say against tracing, or part of it. */
    default List<ValuesProblem> problems(HelmRelease release, LayeredValues values) {
        return List.of();
    }

    /** The pods that the chart makes; by default some, of which nothing is known but that they have all values. */
    default List<ChartPods> pods(LayeredValues values) {
        Optional<Location> place = values.views().stream()
                .flatMap(v -> v.values().stream().map(m -> v.tree().location(m)))
                .findFirst();
        return List.of(new ChartPods(chart(), List.of(List.of()), Optional.empty(), false, List.of(), !forGo(), place));
    }

    /**
     * A service name that a chart fixes.
     *
     * @param whose as the POM names it, {@code endpoint-picker}
     * @param name what the chart writes
     */
    record FixedServiceName(String whose, String name) {}
}
