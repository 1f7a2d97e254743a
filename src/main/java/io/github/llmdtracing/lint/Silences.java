package io.github.llmdtracing.lint;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.plan.PlannedSources;
import io.github.llmdtracing.settings.Silence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes information of findings that somebody has silenced, with his reason. They are in the report as before. */
public final class Silences {
    private final List<Silence> configured;
    private final SilencedWorkloads workloads;
    private final Set<Silence> used = new HashSet<>();
    private final Set<Use> usedByWorkloads = new HashSet<>();

    /**
     * Those of the POM and of annotations.
     *
     * @param configured the POM's
     * @param sources the workloads
     */
    public Silences(List<Silence> configured, PlannedSources sources) {
        this.configured = List.copyOf(configured);
        this.workloads = new SilencedWorkloads(sources);
    }

    /** An annotation, and one of its codes. */
    private record Use(WorkloadSilence silence, String code) {}

    /** The findings, and those about silences that silence nothing. */
    public List<Finding> applyTo(List<Finding> findings) {
        List<Finding> judged = new ArrayList<>(silence(findings));
        unused().forEach(judged::add);
        return List.copyOf(judged);
    }

    /** The findings alone. */
    public List<Finding> silence(List<Finding> findings) {
        return findings.stream().map(this::judged).toList();
    }

    private Finding judged(Finding finding) {
        List<Silence> meant = configured.stream().filter(s -> s.covers(finding)).toList();
        used.addAll(meant);
        Optional<WorkloadSilence> own = workloads.of(finding);
        own.ifPresent(s -> usedByWorkloads.add(new Use(s, finding.code().id())));
        return own.flatMap(WorkloadSilence::reason)
                .or(() -> meant.stream().map(Silence::reason).findFirst())
                .map(reason -> silenced(finding, reason))
                .orElse(finding);
    }

    private static Finding silenced(Finding f, String reason) {
        String sentence = "Silenced: " + reason + (reason.endsWith(".") ? "" : ".");
        String all = f.reason().isEmpty() ? sentence : sentence + " " + f.reason();
        return new Finding(f.code(), Severity.INFO, f.location(), f.subject(), f.problem(), all, f.remedy());
    }

    private Stream<Finding> unused() {
        Stream<Finding> ofPom =
                configured.stream().filter(s -> !used.contains(s)).map(Silences::unused);
        return Stream.concat(ofPom, workloads.silences().flatMap(this::unused));
    }

    private static Finding unused(Silence silence) {
        return unused(
                silence.at(),
                "<silences>",
                silence.code().id() + " silences nothing",
                "No such finding is in its files.");
    }

    private Stream<Finding> unused(WorkloadSilence silence) {
        if (silence.reason().isEmpty()) {
            return Stream.of(unused(
                    silence.at(),
                    WorkloadSilence.ANNOTATION,
                    "\"" + silence.text() + "\" silences nothing",
                    "It has to name codes, separated by commas, and then the reason."));
        }
        Set<String> unknown = new HashSet<>(silence.unknown().toList());
        return silence.codes().stream()
                .filter(c -> !usedByWorkloads.contains(new Use(silence, c)))
                .map(c -> unused(
                        silence.at(),
                        WorkloadSilence.ANNOTATION,
                        c + " silences nothing",
                        unknown.contains(c) ? "There is no such finding." : "No such finding is at this workload."));
    }

    private static Finding unused(Location at, String subject, String problem, String reason) {
        return Finding.of(FindingCode.UNUSED_SILENCE, at, subject, problem, reason, "Take it out.");
    }
}
