package io.github.llmdtracing.verify;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.lint.Hop;
import io.github.llmdtracing.lint.RequestPath;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a cause is looked for in.
 *
 * @param expectations what the sources say there is
 * @param findings what was found about the sources
 * @param evidence what the backend has
 * @param requests how many requests went through in the time that was looked at, where somebody knows
 */
public record Circumstances(
        Expectations expectations, List<Finding> findings, Evidence evidence, OptionalInt requests) {
    /** Copies the list. */
    public Circumstances {
        findings = List.copyOf(findings);
    }

    /** Whether spans that say more than that somebody asked have arrived of a service. */
    boolean reports(ExpectedService service) {
        return service.service().stream()
                .flatMap(s -> evidence.spans(s).stream())
                .anyMatch(s -> !SpanTable.isGeneric(service.component(), s.name()));
    }

    /** The stations that report. */
    Stream<Hop> reporting() {
        return expectations.all().stream().filter(this::reports).flatMap(e -> e.hop().stream());
    }

    /** Whether anything on the way of a request that a service is on reports. */
    boolean isAnyReporting(Hop hop) {
        return expectations.paths().stream()
                .filter(p -> p.hops().contains(hop))
                .map(RequestPath::hops)
                .flatMap(List::stream)
                .anyMatch(other -> reporting().anyMatch(other::equals));
    }

    /** The services that the backend knows and nobody expects. */
    Set<String> strangers() {
        Set<String> expected =
                expectations.all().stream().flatMap(e -> e.service().stream()).collect(Collectors.toSet());
        return evidence.allServices().stream()
                .filter(s -> !expected.contains(s))
                .collect(Collectors.toSet());
    }

    /** What was found at the place of a service. */
    Stream<Finding> findingsAt(ExpectedService service) {
        return findings.stream()
                .filter(f -> f.location().equals(service.report().location()));
    }
}
