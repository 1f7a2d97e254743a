package io.github.llmdtracing.plan.values;

import io.github.llmdtracing.helm.LayeredValues.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which layer of each release carries the section: the one that has it, else the last that configures the component, else the last that
 * has anything for the part of an umbrella chart, else the last at all; never one that another release uses which wants something else. Releases with the fewest choices choose first, and a layer
 * that was chosen once is taken again.
 */
final class ValuesCarriers {
    private final List<ValuesCase> cases;
    private final Predicate<ValuesCase> traceable;
    private final IdentityHashMap<ValuesCase, View> chosen = new IdentityHashMap<>();

    private ValuesCarriers(List<ValuesCase> cases, Predicate<ValuesCase> traceable) {
        this.cases = cases;
        this.traceable = traceable;
    }

    /**
     * Chooses for all releases.
     *
     * @param cases every release of a known chart
     * @param traceable those that are to get a section
     */
    static ValuesCarriers of(List<ValuesCase> cases, Predicate<ValuesCase> traceable) {
        ValuesCarriers carriers = new ValuesCarriers(cases, traceable);
        cases.stream()
                .filter(traceable)
                .sorted(Comparator.comparingInt(ValuesCarriers::choices))
                .forEach(c -> carriers.choose(c).ifPresent(v -> carriers.chosen.put(c, v)));
        return carriers;
    }

    private static int choices(ValuesCase release) {
        return (int)
                release.values().views().stream().filter(release::configures).count();
    }

    /** The layer for a release; none where every layer is shared with a release that wants something else. */
    Optional<View> of(ValuesCase release) {
        return Optional.ofNullable(chosen.get(release));
    }

    boolean isCarrier(View view) {
        return chosen.values().stream().anyMatch(view::isSameAs);
    }

    private Optional<View> choose(ValuesCase release) {
        List<View> strongestFirst = new ArrayList<>(release.values().views());
        Collections.reverse(strongestFirst);
        List<View> allowed =
                strongestFirst.stream().filter(v -> mayCarry(release, v)).toList();
        return Stream.<Predicate<View>>of(
                        release::carries,
                        v -> isCarrier(v) && release.configures(v),
                        release::configures,
                        v -> speaksOfPart(release, v),
                        this::isCarrier,
                        v -> true)
                .flatMap(p -> allowed.stream().filter(p))
                .findFirst();
    }

    private static boolean speaksOfPart(ValuesCase release, View view) {
        return !release.release().nesting().isEmpty() && view.values().isPresent();
    }

    private boolean mayCarry(ValuesCase release, View view) {
        return !view.within() && cases.stream().filter(c -> uses(c, view)).allMatch(c -> wantsTheSame(release, c));
    }

    static boolean uses(ValuesCase release, View view) {
        return release.values().views().stream().anyMatch(view::isSameAs);
    }

    private boolean wantsTheSame(ValuesCase one, ValuesCase other) {
        return one.equals(other)
                || other.switchedOff().isPresent()
                || other.notInstalled().isPresent()
                || traceable.test(other)
                        && one.section().equals(other.section())
                        && one.tracing().equals(other.tracing())
                        && one.endpoint().equals(other.endpoint());
    }
}
