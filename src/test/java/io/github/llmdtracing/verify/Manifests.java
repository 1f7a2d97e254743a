package io.github.llmdtracing.verify;

import io.github.llmdtracing.otel.OtlpProtocol;
import io.github.llmdtracing.otel.SamplingProfile;
import io.github.llmdtracing.pipeline.Enrichment;
import io.github.llmdtracing.pipeline.EnrichmentRequest;
import io.github.llmdtracing.pipeline.EnrichmentResult;
import io.github.llmdtracing.pipeline.Output;
import io.github.llmdtracing.pipeline.Requests;
import io.github.llmdtracing.pipeline.SourceSelection;
import io.github.llmdtracing.serving.ImageFacts;
import io.github.llmdtracing.serving.VersionRules;
import io.github.llmdtracing.settings.ConflictPolicy;
import io.github.llmdtracing.settings.Tracing;
import io.github.llmdtracing.settings.TracingSettings;
import io.github.llmdtracing.settings.UnknownVersions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the plan makes of some manifests.
 *
 * @param result what came of it
 */
record Manifests(EnrichmentResult result) {
    /** The plan for one file, made with the production profile. */
    static Manifests of(Path project, String yaml) throws IOException {
        Files.createDirectories(project.resolve("input"));
        Files.writeString(project.resolve("input/all.yaml"), yaml);
        Tracing tracing =
                new Tracing(SamplingProfile.standard().get(2), false, Optional.empty(), Map.of(), Map.of(), Set.of());
        TracingSettings settings = new TracingSettings(
                tracing,
                List.of(),
                OtlpProtocol.GRPC,
                ConflictPolicy.KEEP,
                UnknownVersions.WARN,
                p -> false,
                List.of(),
                List.of(),
                VersionRules.standard(),
                new ImageFacts(List.of()),
                Optional.empty());
        EnrichmentRequest request = Requests.enrich(
                new SourceSelection(project, List.of(Path.of("input")), false),
                new Output(project.resolve("out"), false),
                settings);
        return new Manifests(new Enrichment(request).resultAlone());
    }

    Expectations expectations() {
        return new Expectations(result.report().components(), result.paths());
    }

    Verification verified(Evidence evidence) {
        return verified(evidence, OptionalInt.empty());
    }

    Verification verified(Evidence evidence, OptionalInt requests) {
        return Verification.of(circumstances(evidence, requests), Optional.empty());
    }

    /** Judged by the trace of a request alone. */
    Verification verified(Evidence evidence, String trace) {
        return Verification.of(circumstances(evidence, OptionalInt.empty()), Optional.of(trace));
    }

    private Circumstances circumstances(Evidence evidence, OptionalInt requests) {
        return new Circumstances(expectations(), result.report().findings(), evidence, requests);
    }

    /** The verdict on each service, as {@code vllm-decode silent}. */
    static Set<String> verdicts(Verification verification) {
        return verification.services().stream()
                .map(s -> s.service().serviceText() + " " + s.verdict().id())
                .collect(Collectors.toSet());
    }

    /** The causes for a service, by their names. */
    static List<String> causes(Verification verification, String service) {
        return verification.services().stream()
                .filter(s -> s.service().serviceText().equals(service))
                .flatMap(s -> s.verdict().causes().stream())
                .map(Cause::id)
                .toList();
    }
}
