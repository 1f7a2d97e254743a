package io.github.llmdtracing.verify;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a backend has.
 *
 * @param services the services that it knows
 * @param traces traces, each once
 */
public record Evidence(Set<String> services, List<Trace> traces) {
    /** Copies; of traces that were found by several services only one is kept. */
    public Evidence {
        services = new TreeSet<>(services);
        traces = List.copyOf(traces.stream()
                .collect(Collectors.toMap(Trace::id, t -> t, Evidence::fuller, TreeMap::new))
                .values());
    }

    private static Trace fuller(Trace one, Trace other) {
        return one.spans().size() >= other.spans().size() ? one : other;
    }

    /** Nothing. */
    public static Evidence none() {
        return new Evidence(Set.of(), List.of());
    }

    /** All services, be they listed or in a trace. */
    public Set<String> allServices() {
        return Stream.concat(services.stream(), traces.stream().flatMap(t -> t.services().stream()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The spans of a service. */
    public List<Span> spans(String service) {
        return traces.stream().flatMap(t -> t.of(service)).toList();
    }

    /** The traces in which all of these services have spans. */
    public List<Trace> together(Collection<String> wanted) {
        return traces.stream().filter(t -> t.services().containsAll(wanted)).toList();
    }

    /** How often each name stands, of some spans. */
    public static Map<String, Long> names(List<Span> spans) {
        return spans.stream().collect(Collectors.groupingBy(Span::name, TreeMap::new, Collectors.counting()));
    }
}
