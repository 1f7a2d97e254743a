package io.github.llmdtracing.report.page;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.report.TracingReport;
import io.github.llmdtracing.standing.StandingCollector;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which findings are at which place of a picture. */
final class HopFindings {
    /** What is wrong with the collector, or with the way to it. */
    private static final Set<FindingCode> AT_COLLECTOR = Set.copyOf(EnumSet.of(
            FindingCode.ENDPOINT_NOT_SERVED,
            FindingCode.ENDPOINT_DISAGREES,
            FindingCode.COLLECTOR_WITHOUT_OTLP,
            FindingCode.COLLECTOR_WITHOUT_BACKEND,
            FindingCode.COLLECTOR_BROKEN,
            FindingCode.COLLECTOR_KEEPS_NOISE,
            FindingCode.TAIL_SAMPLING_SPLIT,
            FindingCode.HEAD_SAMPLING_BELOW_TAIL,
            FindingCode.NETWORK_POLICY_BLOCKS,
            FindingCode.TRACES_NOT_KEPT,
            FindingCode.BACKEND_WITHOUT_TLS));

    private final Map<String, List<NumberedFinding>> ofComponents;
    private final List<NumberedFinding> ofCollectors;
    private final Map<String, List<ComponentReport>> byFile;
    private final Set<String> kustomizations;

    HopFindings(TracingReport report) {
        Map<Boolean, List<NumberedFinding>> findings = NumberedFinding.of(report).stream()
                .collect(Collectors.partitioningBy(
                        f -> AT_COLLECTOR.contains(f.finding().code())));
        this.ofCollectors = findings.getOrDefault(true, List.of());
        this.ofComponents = findings.getOrDefault(false, List.of()).stream()
                .collect(Collectors.groupingBy(f -> f.finding().location().file()));
        this.byFile = report.components().stream()
                .collect(Collectors.groupingBy(c -> c.location().file(), LinkedHashMap::new, Collectors.toList()));
        this.kustomizations = report.components().stream()
                .flatMap(c -> c.kustomization().stream())
                .collect(Collectors.toSet());
    }

    /** Those at some components of a hop. */
    List<NumberedFinding> at(List<ComponentReport> components) {
        return components.stream()
                .flatMap(c -> files(c).distinct()
                        .flatMap(file -> ofComponents.getOrDefault(file, List.of()).stream())
                        .filter(f -> mayBeOf(f.finding(), c) && isAt(f.finding(), c)))
                .distinct()
                .sorted(Comparator.comparing(NumberedFinding::number))
                .toList();
    }

    /** Those at the collector that some components send to. */
    List<NumberedFinding> atCollector(List<ComponentReport> components, List<String> endpoints) {
        Set<String> files = components.stream().flatMap(HopFindings::files).collect(Collectors.toSet());
        return ofCollectors.stream()
                .filter(f -> components.stream().anyMatch(c -> mayBeOf(f.finding(), c)))
                .filter(f -> files.contains(f.finding().location().file())
                        || endpoints.stream().anyMatch(f.finding().problem()::contains))
                .toList();
    }

    /** Those on a collector of the user's own. */
    List<NumberedFinding> on(StandingCollector collector) {
        return ofCollectors.stream()
                .filter(f -> f.finding().subject().equals(collector.title()))
                .filter(f -> inReach(f.finding().location(), collector.location()))
                .toList();
    }

    // Its configuration may stand in another file beside it.
    private static boolean inReach(Location found, Location collector) {
        return directory(found.file()).equals(directory(collector.file()));
    }

    private static String directory(String file) {
        return file.substring(0, file.lastIndexOf('/') + 1);
    }

    private static Stream<String> files(ComponentReport component) {
        return Stream.concat(Stream.of(component.location()), component.edits().stream())
                .map(Location::file);
    }

    // Kustomizations share files, and what is said of one of them only is said with its name.
    private boolean mayBeOf(Finding finding, ComponentReport component) {
        return kustomizations.stream()
                .filter(k -> finding.subject().endsWith(" of " + k))
                .allMatch(k -> component.kustomization().filter(k::equals).isPresent());
    }

    // Each container of a file is named in the findings about it; what names none is about the one that begins before
    // it.
    private boolean isAt(Finding finding, ComponentReport component) {
        Location at = component.location();
        if (!finding.location().file().equals(at.file())) {
            return component.edits().contains(finding.location());
        }
        List<ComponentReport> named = byFile.getOrDefault(at.file(), List.of()).stream()
                .filter(c -> finding.subject().contains("\"" + c.name() + "\""))
                .toList();
        List<ComponentReport> candidates = named.isEmpty() ? byFile.getOrDefault(at.file(), List.of()) : named;
        return nearest(candidates, finding.location()).filter(at::equals).isPresent();
    }

    private static Optional<Location> nearest(List<ComponentReport> candidates, Location place) {
        Optional<Location> before = candidates.stream()
                .map(ComponentReport::location)
                .filter(l -> l.compareTo(place) <= 0)
                .max(Comparator.naturalOrder());
        return before.or(
                () -> candidates.stream().map(ComponentReport::location).min(Comparator.naturalOrder()));
    }
}
