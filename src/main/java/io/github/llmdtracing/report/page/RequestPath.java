package io.github.llmdtracing.report.page;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.report.Counted;
import io.github.llmdtracing.report.Totals;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The way of a request through what is applied together, and of the spans that come of it.
 *
 * @param number from 1, by which a page links to it
 * @param name what is applied together
 * @param hops where the request goes, in order, and what is beside
 * @param sinks where spans go: collectors, then backends
 * @param links the steps from hop to hop
 */
record RequestPath(int number, PathName name, List<Hop> hops, List<Hop> sinks, List<HopLink> links) {
    RequestPath {
        hops = List.copyOf(hops);
        sinks = List.copyOf(sinks);
        links = List.copyOf(links);
    }

    String anchor() {
        return "llmd-path-" + number;
    }

    List<Hop> all() {
        List<Hop> all = new ArrayList<>(hops);
        all.addAll(sinks);
        return Collections.unmodifiableList(all);
    }

    List<ComponentReport> components() {
        return hops.stream().flatMap(h -> h.components().stream()).toList();
    }

    /** At how many steps the trace breaks. */
    int breaks() {
        return (int) links.stream().filter(HopLink::isBroken).count();
    }

    /** As {@code The trace breaks at 2 steps}. */
    String breakWords() {
        return "The trace breaks at " + Counted.of(breaks(), "step");
    }

    /** The hops that are not there, as {@code Endpoint picker, Decode}; empty where nothing is missing. */
    String missing() {
        return hops.stream()
                .filter(h -> h.state() == HopState.MISSING)
                .map(h -> h.kind().title())
                .collect(Collectors.joining(", "));
    }

    /** As {@code 1 error, 2 warnings}; empty where there is neither. */
    String troubles() {
        List<Finding> findings = all().stream()
                .flatMap(h -> h.findings().stream())
                .map(NumberedFinding::finding)
                .distinct()
                .toList();
        return Counted.bySeverity(Totals.of(List.of(), findings), Severity.ERROR, Severity.WARNING);
    }

    /** The different ways in which its components sample. */
    Set<String> samplings() {
        return components().stream()
                .map(c -> new Sampled(c).words())
                .filter(w -> !w.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
