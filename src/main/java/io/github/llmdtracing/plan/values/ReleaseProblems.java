package io.github.llmdtracing.plan.values;

import io.github.llmdtracing.helm.HelmRelease;
import io.github.llmdtracing.helm.ValuesContainer;
import io.github.llmdtracing.helm.ValuesProblem;
import io.github.llmdtracing.settings.TracingSettings;
import io.github.llmdtracing.settings.UnknownVersions;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What speaks against tracing releases by their sections. */
final class ReleaseProblems {
    private final TracingSettings settings;
    private final ValuesContainerPlanning planning;
    private final ValuesEngines engines;
    private final IdentityHashMap<ValuesCase, List<ValuesProblem>> problems = new IdentityHashMap<>();
    private final IdentityHashMap<ValuesCase, Boolean> traceable = new IdentityHashMap<>();

    ReleaseProblems(TracingSettings settings, ValuesContainerPlanning planning, ValuesEngines engines) {
        this.settings = settings;
        this.planning = planning;
        this.engines = engines;
    }

    List<ValuesProblem> of(ValuesCase release) {
        return problems.computeIfAbsent(release, this::find);
    }

    private List<ValuesProblem> find(ValuesCase release) {
        Stream<ValuesProblem> ofContainers = release.schema().setsVariablesOfContainers()
                ? Stream.concat(
                        containers(release).obstacles(), containers(release).repeated())
                : Stream.of();
        Stream<ValuesProblem> ofValues = Stream.concat(
                release.schema().problems(release.release(), release.values()).stream(),
                new ValuesImages(settings).problems(release));
        return Stream.of(ofValues, ofContainers, nothing(release))
                .flatMap(p -> p)
                .toList();
    }

    // Its pods would restart for it, and an older chart refuses a section that it does not know.
    private Stream<ValuesProblem> nothing(ValuesCase release) {
        boolean dark = release.schema().setsVariablesOfContainers()
                && new ValuesImages(settings).isWithoutProxy(release)
                && containers(release).isDark();
        return release.values().views().stream()
                .filter(v -> dark)
                .limit(1)
                .map(v -> new ValuesProblem(
                        ValuesProblem.Kind.BLOCKS,
                        release.location(v),
                        release.workload(),
                        "there is nothing that the section could trace",
                        "Neither its containers nor its routing proxy can be traced.",
                        "Use images that trace."));
    }

    /** Whether its section can be written and traces something; found out once, as each release may be asked for by the others. */
    boolean isTraceable(ValuesCase release) {
        return traceable.computeIfAbsent(release, this::judge);
    }

    private boolean judge(ValuesCase release) {
        return release.tracing().profile().active()
                && release.rule().hasSection()
                && !isOptedOut(release)
                && release.switchedOff().isEmpty()
                && release.notInstalled().isEmpty()
                && !isLeftAlone(release)
                && !isThin(release)
                && has(release, ValuesProblem.Kind.BLOCKS).isEmpty()
                && (has(release, ValuesProblem.Kind.REPEATED_VARIABLE).isEmpty() || release.isEnabled());
    }

    List<ValuesProblem> has(ValuesCase release, ValuesProblem.Kind kind) {
        return of(release).stream().filter(p -> p.kind() == kind).toList();
    }

    boolean isOptedOut(ValuesCase release) {
        boolean excluded = settings.excludedComponents().stream()
                .anyMatch(p ->
                        p.matches(release.release().name(), release.schema().chart()));
        return excluded || ValuesOptOut.isIn(release);
    }

    /** Whether nothing is written for want of a version. */
    boolean isLeftAlone(ValuesCase release) {
        boolean unknown = !release.decision().isByVersion();
        return release.decision().isUndecided() || unknown && settings.unknownVersions() != UnknownVersions.WARN;
    }

    /** Whether it is only guessed, and says nothing by which the guess could be proved. */
    static boolean isThin(ValuesCase release) {
        boolean guessed = release.release().origin() == HelmRelease.Origin.GUESSED;
        return guessed && release.values().views().stream().noneMatch(v -> release.configures(v) || release.carries(v));
    }

    /** What blocks it, in words. */
    String reason(ValuesCase release) {
        return of(release).stream()
                .filter(p -> p.kind() == ValuesProblem.Kind.BLOCKS || p.kind() == ValuesProblem.Kind.REPEATED_VARIABLE)
                .map(ValuesProblem::reason)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    static List<ValuesContainer> listed(ValuesCase release) {
        return release.containers();
    }

    ValuesContainersPlan containers(ValuesCase release) {
        return new ValuesContainersPlan(listed(release), planning, engines);
    }
}
