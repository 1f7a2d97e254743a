package io.github.llmdtracing.verify;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A trace, as a backend has it.
 *
 * @param id in hexadecimal digits
 * @param spans what has arrived of it, in no order
 */
public record Trace(String id, List<Span> spans) {
    /** Copies the list, and gives it an order that does not depend on when spans arrived. */
    public Trace {
        spans = spans.stream()
                .sorted(Comparator.comparing(Span::service)
                        .thenComparing(Span::name)
                        .thenComparing(Span::spanId))
                .toList();
    }

    /** The services that have spans in it. */
    public Set<String> services() {
        return spans.stream().map(Span::service).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The spans of a service. */
    public Stream<Span> of(String service) {
        return spans.stream().filter(s -> s.service().equals(service));
    }

    /** The span that another hangs below; none where it is a root, or its parent has not arrived. */
    public Optional<Span> parent(Span span) {
        return span.parentId()
                .flatMap(id -> spans.stream().filter(s -> s.spanId().equals(id)).findFirst());
    }

    /** Whether a span names a parent that is not in the trace. */
    public boolean isOrphan(Span span) {
        return span.parentId().isPresent() && parent(span).isEmpty();
    }

    /** The services that a span hangs below, the nearest first; its own is not among them. */
    public List<String> servicesAbove(Span span) {
        return Stream.iterate(Optional.of(span), Optional::isPresent, s -> s.flatMap(this::parent))
                .limit(spans.size())
                .flatMap(Optional::stream)
                .map(Span::service)
                .filter(s -> !s.equals(span.service()))
                .distinct()
                .toList();
    }
}
