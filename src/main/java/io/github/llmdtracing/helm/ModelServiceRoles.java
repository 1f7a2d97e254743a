package io.github.llmdtracing.helm;

import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.helm.LayeredValues.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The roles of a release of llm-d-modelservice, as far as their containers cannot be traced.
 *
 * @param release the release
 * @param values its values
 */
record ModelServiceRoles(HelmRelease release, LayeredValues values) {
    private static final String CONTAINERS = "containers";

    /** What stands in the way of tracing them. */
    List<ValuesProblem> problems() {
        List<ValuesProblem> problems = new ArrayList<>();
        List<String> known = ModelService.ROLES.stream()
                .filter(role -> ModelService.isKnownTo(release, role))
                .toList();
        known.forEach(role -> addedContainer(role).ifPresent(problems::add));
        known.forEach(role -> defaultContainer(role).ifPresent(problems::add));
        ModelService.ROLES.stream()
                .filter(role -> !known.contains(role) && ModelService.isCreated(values, role))
                .flatMap(role -> values.place(role).stream())
                .map(ModelServiceRoles::withoutEncode)
                .forEach(problems::add);
        return problems;
    }

    private static ValuesProblem withoutEncode(Location place) {
        return new ValuesProblem(
                ValuesProblem.Kind.PART_STAYS_DARK,
                place,
                ModelService.ENCODE,
                "this version of the chart makes no such model servers",
                "The role came with 0.5.0; an older chart ignores it, or refuses the values.",
                "Use the chart 0.5.0 or newer.");
    }

    // The chart's own container is the simulator, by imageDefault; its own prefill and encode have 0 replicas
    // (values.yaml 0.4.7, 0.5.0). Of what cannot be read at all nothing is said, as nothing is written.
    private Optional<ValuesProblem> defaultContainer(String role) {
        boolean runs = role.equals("decode")
                || values.text(role, "replicas").filter(r -> !r.equals("0")).isPresent();
        boolean unseen = values.views().isEmpty() && values.place(role).isEmpty();
        return namesContainers(role) || !ModelService.isCreated(values, role) || !runs || unseen
                ? Optional.empty()
                : Optional.of(values.complete() ? simulator(role) : notSeen(role));
    }

    private ValuesProblem simulator(String role) {
        return withoutContainer(
                role,
                "names no containers, so the chart runs its default, llm-d-inference-sim",
                "The simulator stops at the flags that the chart adds when tracing is enabled (llm-d-inference-sim 0.10.2).");
    }

    private ValuesProblem notSeen(String role) {
        return withoutContainer(
                role,
                "names no containers in the layers that can be read",
                "The chart's default, llm-d-inference-sim, stops at the flags that the chart adds when tracing is enabled.");
    }

    private ValuesProblem withoutContainer(String role, String problem, String reason) {
        return new ValuesProblem(
                ValuesProblem.Kind.BLOCKS,
                values.place(role).orElseGet(values::start),
                role,
                problem,
                reason,
                "Name the model server's container under " + role + ".containers.");
    }

    private boolean namesContainers(String role) {
        return values.find(role, CONTAINERS).isPresent() || values.parameters().reach(role, CONTAINERS);
    }

    // A container of which no layer has anything.
    private Optional<ValuesProblem> addedContainer(String role) {
        List<String> listed =
                values.itemsAsSet(role, CONTAINERS).map(Item::step).toList();
        return values.parameters()
                .below(role, CONTAINERS)
                .firstSteps()
                .filter(step -> !listed.contains(step) && ModelService.isCreated(values, role))
                .findFirst()
                .map(step -> new ValuesProblem(
                        ValuesProblem.Kind.BLOCKS,
                        values.parameters().setAt(),
                        role + "." + CONTAINERS + step,
                        "parameters alone say what this container is",
                        "What it runs is judged only where the values list it.",
                        "Write the container into the values."));
    }
}
