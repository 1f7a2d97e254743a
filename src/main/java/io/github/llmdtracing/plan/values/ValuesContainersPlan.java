package io.github.llmdtracing.plan.values;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.helm.ChartVariables;
import io.github.llmdtracing.helm.ValuesContainer;
import io.github.llmdtracing.helm.ValuesProblem;
import io.github.llmdtracing.otel.OtelVariable;
import io.github.llmdtracing.plan.values.ValuesContainerPlanning.Outcome;
import io.github.llmdtracing.plan.values.ValuesContainerPlanning.Result;
import io.github.llmdtracing.plan.values.ValuesContainerPlanning.Share;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The containers that stand in a release's values.
 *
 * @param containers the containers
 * @param planning who plans those that the chart gives no flags
 * @param engines what is known of those that it does
 */
record ValuesContainersPlan(List<ValuesContainer> containers, ValuesContainerPlanning planning, ValuesEngines engines) {
    /** What would kill a container if the chart added its flags. */
    Stream<ValuesProblem> obstacles() {
        return containers.stream()
                .filter(ValuesContainer::flagsByChart)
                .flatMap(c -> engines.obstacle(c).map(why -> obstacle(c, why)).stream());
    }

    private static ValuesProblem obstacle(ValuesContainer container, String why) {
        return new ValuesProblem(
                ValuesProblem.Kind.BLOCKS,
                location(container),
                "container \"" + container.name() + "\" of " + container.role(),
                "the chart would add flags that this image stops at",
                why,
                "Use another image, or start the program by modelCommand: custom.");
    }

    private static Location location(ValuesContainer container) {
        return container.tree().location(container.container());
    }

    /** What has to be said of containers that get the chart's flags although their version is not known. */
    Stream<Finding> doubts() {
        return containers.stream().filter(ValuesContainer::flagsByChart).flatMap(c -> engines.doubt(c).stream());
    }

    /** Names that would stand twice if the chart added its variables. */
    Stream<ValuesProblem> repeated() {
        return containers.stream().filter(c -> !c.initContainer()).flatMap(c -> repeated(c).stream());
    }

    private static Optional<ValuesProblem> repeated(ValuesContainer container) {
        String names = container
                .variableNames()
                .filter(ChartVariables::isWrittenByModelService)
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new ValuesProblem(
                        ValuesProblem.Kind.REPEATED_VARIABLE,
                        location(container),
                        "container \"" + container.name() + "\" of " + container.role(),
                        names + " would stand twice",
                        "The chart appends its five variables to the container's own when tracing is enabled.",
                        remedy(names, container.role())));
    }

    private static String remedy(String names, String role) {
        String key = "serviceNames.vllm" + role.substring(0, 1).toUpperCase(Locale.ROOT) + role.substring(1);
        if (names.equals(OtelVariable.SERVICE_NAME)) {
            return "Take it out of the container, and name the service in " + key + " of the section.";
        }
        String service = names.contains(OtelVariable.SERVICE_NAME) ? ", the name of the service as " + key : "";
        return "Take " + names + " out of the container, and set them in the section" + service + ".";
    }

    /** The plans beside an enabled section: flags for the containers that the chart gives none. */
    List<Outcome> besideSection() {
        return containers.stream()
                .filter(c -> !c.flagsByChart())
                .map(c -> planning.plan(c, c.initContainer() ? Share.FLAGS_AND_VARIABLES : Share.FLAGS))
                .toList();
    }

    /** Whether none of them can be traced, by a section or without. */
    boolean isDark() {
        return !containers.isEmpty()
                && containers.stream().noneMatch(ValuesContainer::flagsByChart)
                && besideSection().stream().noneMatch(o -> o.result() == Result.TRACED);
    }

    /** The plans without a section. */
    List<Outcome> byHand() {
        return containers.stream()
                .map(c -> planning.plan(c, Share.FLAGS_AND_VARIABLES))
                .toList();
    }

    /** Whether plans without a section trace every model server. */
    static boolean traceAll(List<Outcome> plans) {
        boolean any = plans.stream().anyMatch(p -> p.result() == Result.TRACED);
        return any && plans.stream().noneMatch(p -> p.result() == Result.NOT_TRACED);
    }
}
