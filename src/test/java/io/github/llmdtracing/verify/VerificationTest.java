package io.github.llmdtracing.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.query.Spans;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {
    private static final String ENV =
            "[{name: OTEL_SERVICE_NAME, value: %s}, {name: OTEL_EXPORTER_OTLP_ENDPOINT, value: \"%s\"},"
                    + " {name: OTEL_TRACES_EXPORTER, value: %s}, {name: OTEL_TRACES_SAMPLER, value: parentbased_traceidratio},"
                    + " {name: OTEL_TRACES_SAMPLER_ARG, value: \"%s\"}]";
    private static final String COLLECTOR = "http://otel-collector:4317";

    @TempDir
    private Path project;

    /** A deployment with one container. */
    private static String deployment(String name, String container, String image, String args, String env) {
        return """
                ---
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: %s, namespace: llm}
                spec:
                  selector: {matchLabels: {app: %s}}
                  template:
                    metadata: {labels: {app: %s}}
                    spec:
                      containers:
                        - name: %s
                          image: %s
                          args: %s
                          env: %s
                """.replaceFirst("%s", name)
                .replaceFirst("%s", name)
                .replaceFirst("%s", name)
                .replaceFirst("%s", container)
                .replaceFirst("%s", image)
                .replaceFirst("%s", Matcher.quoteReplacement(args))
                .replaceFirst("%s", Matcher.quoteReplacement(env));
    }

    private static String env(String service, String endpoint, String exporter, String share) {
        return ENV.replaceFirst("%s", service)
                .replaceFirst("%s", endpoint)
                .replaceFirst("%s", exporter)
                .replaceFirst("%s", share);
    }

    private static String picker(String image, String exporter, String share) {
        return deployment(
                "epp",
                "epp",
                image,
                "[\"--pool-name=p\", \"--tracing=true\"]",
                env("llm-d-epp", COLLECTOR, exporter, share));
    }

    private static final String LLMD_PICKER = "ghcr.io/llm-d/llm-d-router-endpoint-picker:v0.10.0";

    private static String decode(String endpoint, String detail, String share) {
        return deployment(
                "decode",
                "modelserver",
                "vllm/vllm-openai:v0.17.1",
                "[\"--model=m\", \"--otlp-traces-endpoint=" + endpoint + "\"" + detail + "]",
                env("vllm-decode", endpoint, "otlp", share));
    }

    private static final String DETAIL = ", \"--collect-detailed-traces=all\"";

    private Manifests sources(String... yaml) throws IOException {
        return Manifests.of(project, String.join("", yaml));
    }

    private static Evidence of(Span... spans) {
        Map<String, List<Span>> byTrace = Arrays.stream(spans).collect(Collectors.groupingBy(Span::traceId));
        return new Evidence(
                Set.of(),
                byTrace.entrySet().stream()
                        .map(e -> new Trace(e.getKey(), e.getValue()))
                        .toList());
    }

    private static final Span GATEWAY = Spans.root(1, "e1", "llm-d-epp", "gateway.request");
    private static final Span REQUEST = Spans.below("e1", 1, "d1", "vllm-decode", "llm_request");

    private Manifests both() throws IOException {
        return sources(picker(LLMD_PICKER, "otlp", "0.1"), decode(COLLECTOR, DETAIL, "0.1"));
    }

    @Test
    void whatIsKnownOfAProgramReports() throws IOException {
        Verification found = both().verified(of(GATEWAY, REQUEST));
        assertThat(Manifests.verdicts(found)).containsExactlyInAnyOrder("llm-d-epp reports", "vllm-decode reports");
        assertThat(found.isEverythingHeard()).isTrue();
        assertThat(found.isConnected()).isTrue();
        assertThat(found.connections())
                .containsExactly(new Connection.Whole(List.of("llm-d-epp", "vllm-decode"), Spans.trace(1), List.of()));
    }

    @Test
    void spansThatNobodyKnowsReportToo() throws IOException {
        Verification found = both().verified(of(GATEWAY, Spans.below("e1", 1, "d1", "vllm-decode", "llm_step")));
        assertThat(Manifests.verdicts(found)).contains("vllm-decode reports-other-spans");
        assertThat(found.isEverythingHeard()).isTrue();
    }

    @Test
    void aTreeThatIsTracedAndSilentHadNoRequest() throws IOException {
        Verification found = both().verified(of(GATEWAY));
        assertThat(Manifests.verdicts(found)).contains("vllm-decode silent");
        assertThat(Manifests.causes(found, "vllm-decode")).containsExactly("no-request");
        assertThat(found.isEverythingHeard()).isFalse();
        assertThat(found.connections())
                .containsExactly(
                        new Connection.NotJudged(List.of("llm-d-epp", "vllm-decode"), "Only llm-d-epp reports."));
    }

    @Test
    void theConsoleIsNoCollector() throws IOException {
        Manifests sources = sources(picker(LLMD_PICKER, "console", "0.1"), decode(COLLECTOR, DETAIL, "0.1"));
        assertThat(Manifests.causes(sources.verified(of(REQUEST)), "llm-d-epp"))
                .first()
                .isEqualTo("console-exporter");
    }

    @Test
    void ofAnEngineTheExporterDoesNotMatter() throws IOException {
        String yaml = decode(COLLECTOR, DETAIL, "0.1")
                .replace("TRACES_EXPORTER, value: otlp", "TRACES_EXPORTER, value: console");
        assertThat(Manifests.causes(sources(yaml).verified(Evidence.none()), "vllm-decode"))
                .doesNotContain("console-exporter");
    }

    @Test
    void whatKeepsNothingIsSilent() throws IOException {
        Manifests sources = sources(decode(COLLECTOR, DETAIL, "0"));
        assertThat(Manifests.causes(sources.verified(Evidence.none()), "vllm-decode"))
                .first()
                .isEqualTo("keeps-nothing");
    }

    @Test
    void otherCollectorsThanThoseThatAreProvedAreDoubtful() throws IOException {
        Manifests sources =
                sources(picker(LLMD_PICKER, "otlp", "0.1"), decode("http://tempo.monitoring:4317", DETAIL, "0.1"));
        assertThat(Manifests.causes(sources.verified(of(GATEWAY)), "vllm-decode"))
                .contains("other-endpoint");
        assertThat(Manifests.causes(both().verified(of(GATEWAY)), "vllm-decode"))
                .doesNotContain("other-endpoint");
    }

    @Test
    void anEndpointThatEnrichMendsIsSaid() throws IOException {
        Verification found =
                sources(decode("http://localhost:4317", DETAIL, "0.1")).verified(Evidence.none());
        assertThat(found.services().stream().flatMap(s -> s.verdict().causes().stream()))
                .extracting(Cause::text)
                .anySatisfy(
                        text -> assertThat(text).contains("OTEL_EXPORTER_OTLP_ENDPOINT is \"http://localhost:4317\""));
    }

    @Test
    void aServiceUnderItsOwnNameIsFound() throws IOException {
        Evidence evidence = of(GATEWAY, Spans.root(2, "1", "unknown_service", "llm_request"));
        assertThat(Manifests.causes(both().verified(evidence), "vllm-decode"))
                .first()
                .isEqualTo("other-name");
    }

    @Test
    void whatIsOnlyEnrichedMayNotRun() throws IOException {
        Manifests sources =
                sources(deployment("decode", "modelserver", "vllm/vllm-openai:v0.17.1", "[--model=m]", "[]"));
        assertThat(Manifests.causes(sources.verified(Evidence.none()), "vllm-decode"))
                .contains("enriched-only");
    }

    @Test
    void fewRequestsMayAllBeSampledAway() throws IOException {
        Verification found = both().verified(Evidence.none(), OptionalInt.of(5));
        assertThat(Manifests.causes(found, "vllm-decode")).contains("sampled-away");
        assertThat(Manifests.causes(both().verified(of(GATEWAY)), "vllm-decode"))
                .as("the picker's trace was kept, and what is below follows it")
                .doesNotContain("sampled-away");
    }

    @Test
    void theProbabilitiesAreRight() {
        assertThat(SampledAway.missed(0.1, 5)).isEqualTo(59);
        assertThat(SampledAway.missed(0.5, 1)).isEqualTo(50);
        assertThat(SampledAway.needed(0.1)).isEqualTo(29);
        assertThat(SampledAway.needed(0.5)).isEqualTo(5);
    }

    @Test
    void onlyGetSpansAreGeneric() throws IOException {
        Evidence evidence = of(GATEWAY, Spans.root(3, "d1", "vllm-decode", "GET /metrics"));
        Verification found = both().verified(evidence);
        assertThat(Manifests.verdicts(found)).contains("vllm-decode only-generic-spans");
        assertThat(Manifests.causes(found, "vllm-decode")).containsExactly("only-probes");
        assertThat(found.isEverythingHeard()).isFalse();
    }

    @Test
    void detailThatIsNotAllIsACauseOfGenericSpans() throws IOException {
        Manifests sources = sources(decode(COLLECTOR, ", \"--collect-detailed-traces=model\"", "0.1"));
        Evidence evidence = of(Spans.root(3, "d1", "vllm-decode", "GET"));
        assertThat(Manifests.causes(sources.verified(evidence), "vllm-decode"))
                .first()
                .isEqualTo("detail-not-all");
    }

    @Test
    void theUpstreamPickerIsACauseOfGenericSpans() throws IOException {
        String image = "registry.k8s.io/gateway-api-inference-extension/epp:v1.4.0";
        Evidence evidence = of(Spans.root(3, "e1", "llm-d-epp", "GET /healthz"));
        assertThat(Manifests.causes(sources(picker(image, "otlp", "0.1")).verified(evidence), "llm-d-epp"))
                .first()
                .isEqualTo("upstream-picker");
    }

    @Test
    void aProxysOwnSpansMayBeCalledAfterMethodAndPath() {
        assertThat(SpanTable.isGeneric("routing-proxy", "POST /v1/completions")).isFalse();
        assertThat(SpanTable.isGeneric("vllm", "POST /v1/completions")).isTrue();
        assertThat(SpanTable.isGeneric("routing-proxy", "GET /metrics")).isTrue();
        assertThat(SpanTable.isGeneric("vllm", "GETTING")).isFalse();
    }

    @Test
    void whatCannotTraceIsNotExpected() throws IOException {
        Manifests sources = sources(deployment("old", "modelserver", "vllm/vllm-openai:v0.9.0", "[--model=m]", "[]"));
        Verification found = sources.verified(Evidence.none());
        assertThat(found.services()).singleElement().satisfies(s -> {
            assertThat(s.verdict()).isInstanceOf(Verdict.NotExpected.class);
            assertThat(s.service().isRequired()).isFalse();
        });
        assertThat(found.isEverythingHeard()).isTrue();
        assertThat(found.expected()).isZero();
    }

    @Test
    void aNameFromTheClusterCannotBeLookedFor() throws IOException {
        String env = "[{name: OTEL_SERVICE_NAME, valueFrom: {fieldRef: {fieldPath: metadata.name}}}]";
        Manifests sources =
                sources(deployment("decode", "modelserver", "vllm/vllm-openai:v0.17.1", "[--model=m]", env));
        assertThat(sources.expectations().all())
                .singleElement()
                .satisfies(e -> assertThat(e.service()).isEmpty());
        assertThat(Manifests.verdicts(sources.verified(Evidence.none()))).containsExactly("(not known) not-expected");
    }

    @Test
    void spansInSeparateTracesAreBroken() throws IOException {
        Verification found = both().verified(of(GATEWAY, Spans.root(2, "d1", "vllm-decode", "llm_request")));
        assertThat(found.isEverythingHeard()).isTrue();
        assertThat(found.isNothingBroken()).isFalse();
        assertThat(breaks(found)).containsExactly(Break.Kind.SEPARATE_TRACES);
    }

    @Test
    void theVersionThatBreaksItIsNamed() throws IOException {
        Manifests sources = sources(
                picker("registry.k8s.io/gateway-api-inference-extension/epp:v1.3.0", "otlp", "0.1"),
                decode(COLLECTOR, DETAIL, "0.1"));
        Verification found = sources.verified(of(GATEWAY, Spans.root(2, "d1", "vllm-decode", "llm_request")));
        assertThat(found.connections())
                .flatExtracting(Connection::breaks)
                .singleElement()
                .satisfies(b -> assertThat(b.text()).contains("v1.3.0 does not pass its trace on"));
    }

    @Test
    void aParentThatHasNotArrivedIsBroken() throws IOException {
        Verification found = both().verified(of(GATEWAY, Spans.below("77", 1, "d1", "vllm-decode", "llm_request")));
        assertThat(breaks(found)).containsExactly(Break.Kind.PARENT_MISSING);
    }

    @Test
    void oneWholeTraceIsEnough() throws IOException {
        Verification found = both().verified(of(
                GATEWAY,
                REQUEST,
                Spans.root(2, "e1", "llm-d-epp", "gateway.request"),
                Spans.root(3, "d1", "vllm-decode", "llm_request")));
        assertThat(found.isConnected()).isTrue();
    }

    @Test
    void onlyTheTraceOfTheRequestCountsWhereOneWasSent() throws IOException {
        Evidence evidence = of(GATEWAY, REQUEST, Spans.root(2, "e1", "llm-d-epp", "gateway.request"));
        assertThat(both().verified(evidence, Spans.trace(1)).isConnected()).isTrue();
        assertThat(both().verified(evidence, Spans.trace(2)).isNothingBroken()).isFalse();
    }

    private static List<Break.Kind> breaks(Verification found) {
        return found.connections().stream()
                .flatMap(c -> c.breaks().stream())
                .map(Break::kind)
                .toList();
    }

    @Test
    void besideTheProxyIsNotBroken() throws IOException {
        String proxy = "        - name: routing-proxy\n"
                + "          image: ghcr.io/llm-d/llm-d-router-disagg-sidecar:v0.9.0\n"
                + "          args: [\"--tracing=true\"]\n"
                + "          env: " + env("routing-proxy", COLLECTOR, "otlp", "0.1") + "\n";
        Manifests sources = sources(picker(LLMD_PICKER, "otlp", "0.1"), decode(COLLECTOR, DETAIL, "0.1"), proxy);
        Verification found = sources.verified(
                of(GATEWAY, Spans.below("e1", 1, "b1", "routing-proxy", "llm_d.pd_proxy.request"), REQUEST));
        assertThat(breaks(found)).containsExactly(Break.Kind.BESIDE);
        assertThat(found.isConnected()).isTrue();
    }

    @Test
    void everyLineOfTheTableHasASource() {
        assertThat(SpanTable.all()).allSatisfy(k -> {
            assertThat(k.source()).isNotEmpty();
            assertThat(k.has(k.example())).as(k.example()).isTrue();
        });
        assertThat(SpanTable.all()).extracting(KnownSpans::component).doesNotHaveDuplicates();
    }

    @Test
    void tracesKnowWhatIsAboveASpan() {
        Trace trace = new Trace(Spans.trace(1), Stream.of(Spans.request(1)).toList());
        Span decode = trace.of("vllm-decode").findFirst().orElseThrow();
        assertThat(trace.servicesAbove(decode)).containsExactly("routing-proxy", "llm-d-epp");
        assertThat(trace.isOrphan(decode)).isFalse();
    }
}
