package io.github.llmdtracing.plan.values;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.component.ValueChange;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.helm.StandingOption;
import io.github.llmdtracing.otel.OtlpEndpoint;
import io.github.llmdtracing.settings.ConflictPolicy;
import io.github.llmdtracing.settings.Topic;
import java.util.List;
import java.util.Optional;

/**
 * A program of a chart that traces by an option of its own, which stands among its arguments in the values.
 *
 * @param release the release
 * @param option the option
 * @param conflicts who wins
 */
record TracedByOption(ValuesCase release, StandingOption option, ConflictPolicy conflicts) {
    /** Whether the option stays what it is: not where it is a default, or where the POM goes first. */
    boolean counts() {
        return !isLoopback() && !(differs() && release.tracing().goesFirst(Topic.ENDPOINT, conflicts));
    }

    private Optional<OtlpEndpoint> endpoint() {
        return OtlpEndpoint.parse(option.value().contains("://") ? option.value() : "http://" + option.value());
    }

    private boolean isLoopback() {
        return endpoint().filter(OtlpEndpoint::isLoopback).isPresent();
    }

    private boolean differs() {
        String wanted = release.endpoint().url();
        return release.tracing().endpoint().isPresent()
                && endpoint().filter(e -> !e.url().equals(wanted)).isPresent();
    }

    ComponentReport report() {
        Optional<String> value = Optional.of(option.value());
        ValueChange kept = new ValueChange(option.name(), value, value, Optional.empty());
        return release.report(location(), ComponentState.ALREADY_TRACED, "", List.of(kept));
    }

    /** What is to be said where the POM names another collector. */
    List<Finding> findings() {
        Severity severity = conflicts == ConflictPolicy.FAIL ? Severity.ERROR : Severity.INFO;
        return differs() ? List.of(conflict().as(severity)) : List.of();
    }

    /** What is to be said where the profile traces nothing. */
    Finding stays() {
        return Finding.of(
                FindingCode.VALUE_CONFLICT,
                location(),
                release.workload(),
                option.name() + " stays, though the profile \""
                        + release.tracing().profile().name() + "\" traces nothing",
                "It is the values' own.",
                "To trace nothing here, take it out.");
    }

    private Finding conflict() {
        return new SectionFindings(location(), option.name())
                .conflict(option.value(), release.endpoint().url(), false);
    }

    private Location location() {
        return option.found().view().tree().location(option.found().node());
    }
}
