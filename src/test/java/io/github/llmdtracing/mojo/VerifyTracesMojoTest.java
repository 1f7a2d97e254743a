package io.github.llmdtracing.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.llmdtracing.apiserver.FakeApiServer;
import io.github.llmdtracing.apiserver.ForwardingServer;
import io.github.llmdtracing.query.Spans;
import io.github.llmdtracing.query.StoreServer;
import io.github.llmdtracing.report.format.VerificationJudge;
import io.github.llmdtracing.verify.Span;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTracesMojoTest {
    private static final Path SOURCES = Path.of("examples/quickstart/src/main/kubernetes/chat");
    private static final Path HELM = Path.of("examples/quickstart/src/main/helm/code");

    private static final Map<String, String> JAEGER_IN_A_CLUSTER = Map.of(
            "/api/v1",
            """
            {"resources": [{"name": "services", "kind": "Service", "namespaced": true, "verbs": ["get"]}]}
            """,
            "/api/v1/namespaces/llm/services/jaeger-collector",
            """
            {"metadata": {"name": "jaeger-collector"}, "spec": {"selector": {"app": "jaeger"}, "ports": [{"port": 16686}]}}
            """,
            "/api/v1/namespaces/llm/pods",
            """
            {"items": [{"metadata": {"name": "jaeger-a"}, "spec": {"containers": []},
             "status": {"conditions": [{"type": "Ready", "status": "True"}]}}]}
            """);

    @TempDir
    private Path directory;

    private final StoreServer server = new StoreServer();

    @AfterEach
    void close() {
        server.close();
    }

    private VerifyGoal goal(Path sources) {
        return new VerifyGoal(sources, directory.resolve("out"), server.url());
    }

    private static String words(VerifyGoal goal) {
        return goal.said().replaceAll("\\s+", " ").replace(" INFO ", " ");
    }

    private static String failure(VerifyGoal goal) {
        return catchThrowableOfType(MojoFailureException.class, goal::run).getMessage();
    }

    private void requireValid(VerifyGoal goal) throws Exception {
        assertThat(VerificationJudge.judge(goal.json())).isEmpty();
    }

    @Test
    void saysWhatReportsAndThatItHangsTogether() throws Exception {
        server.jaeger().holding(Spans.request(1)).holding(Spans.request(2));
        VerifyGoal goal = goal(SOURCES).failing("broken");
        assertThat(goal.run())
                .contains(
                        "INFO Traces in Jaeger (" + server.url() + ") of the last 1 h: 4 of 4 services report",
                        "INFO   endpoint picker  llm-d-epp      reports            4 spans in 2 traces: gateway.request,",
                        "INFO   decode server    vllm-decode    reports            2 spans in 2 traces: llm_request",
                        "INFO   way llm-d-epp > routing-proxy > vllm-prefill > vllm-decode: one trace, as "
                                + Spans.trace(2));
        requireValid(goal);
        assertThat(goal.json()).contains("\"reporting\": 4", "\"connected\": true");
    }

    @Test
    void tempoIsAsGood() throws Exception {
        server.tempo().holding(Spans.request(1));
        VerifyGoal goal = goal(SOURCES).failing("broken");
        assertThat(goal.run())
                .anyMatch(l -> l.startsWith("INFO Traces in Tempo") && l.endsWith("4 of 4 services report"));
        requireValid(goal);
    }

    @Test
    void nothingFailsTheBuildUnlessAsked() throws Exception {
        server.jaeger();
        VerifyGoal goal = goal(SOURCES);
        assertThat(goal.run()).anyMatch(l -> l.endsWith("0 of 4 services report"));
        requireValid(goal);
    }

    @Test
    void aSilentServiceFailsTheBuildWhenAsked() throws Exception {
        server.jaeger().holding(without("vllm-decode"));
        VerifyGoal goal = goal(SOURCES).failing("silent");
        assertThat(failure(goal))
                .isEqualTo("llmd-tracing: 1 of 4 services do not report as they should, above. What fails the build is"
                        + " set by <verifyFail> (llmd.tracing.verify.fail).");
        assertThat(words(goal))
                .contains("decode server vllm-decode SILENT why: The cluster may run the sources, which have less");
        requireValid(goal);
    }

    private static Span[] without(String service) {
        return Stream.of(Spans.request(1))
                .filter(s -> !s.service().equals(service))
                .toArray(Span[]::new);
    }

    @Test
    void brokenTracesFailTheBuildOnlyWhenThatIsAsked() throws Exception {
        server.jaeger().holding(without("vllm-decode")).holding(Spans.root(7, "d7", "vllm-decode", "llm_request"));
        goal(SOURCES).failing("silent").run();
        VerifyGoal goal = goal(SOURCES).failing("broken");
        assertThat(failure(goal)).startsWith("llmd-tracing: traces do not hang together");
        assertThat(words(goal)).contains("No trace has the spans of both llm-d-epp and vllm-decode.");
        requireValid(goal);
    }

    @Test
    void onlyGetSpansAreSaidWithTheirCause() throws Exception {
        server.jaeger()
                .holding(without("vllm-decode"))
                .holding(Spans.root(8, "d8", "vllm-decode", "GET /health"), Spans.root(8, "d9", "vllm-decode", "GET"));
        VerifyGoal goal = goal(SOURCES).failing("silent");
        assertThat(failure(goal)).contains("1 of 4 services");
        assertThat(words(goal)).contains("decode server vllm-decode ONLY GENERIC SPANS 2 spans: GET, GET /health why:");
        requireValid(goal);
    }

    @Test
    void aRequestIsSentAndItsTraceAloneIsJudged() throws Exception {
        Function<StoreServer.Asked, StoreServer.Answer> jaeger = jaegerOf();
        server.answering(a -> a.method().equals("POST") ? completed(a) : jaeger.apply(a));
        VerifyGoal goal = goal(SOURCES).sending(server.url()).waiting("5s").failing("broken");
        goal.run();
        StoreServer.Asked sent = server.asked().stream()
                .filter(a -> a.method().equals("POST"))
                .findFirst()
                .orElseThrow();
        assertThat(sent.path()).isEqualTo("/v1/completions");
        assertThat(sent.headers().get("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(sent.body())
                .isEqualTo("{\"max_tokens\":1,\"model\":\"qwen\",\"prompt\":\"One, two,\",\"stream\":false}");
        String trace = sent.headers().get("traceparent").substring(3, 35);
        assertThat(goal.said())
                .contains("Sending one request to " + server.url() + "/v1/completions")
                .contains("Request: trace " + trace + ", answered with 200")
                .contains("one trace, as " + trace);
        requireValid(goal);
    }

    private final StoreServer held = new StoreServer();

    // What another one holds, asked by its own address.
    private Function<StoreServer.Asked, StoreServer.Answer> jaegerOf() {
        held.jaeger();
        return held::answer;
    }

    @AfterEach
    void closeOther() {
        held.close();
    }

    private StoreServer.Answer completed(StoreServer.Asked asked) {
        String trace = asked.headers().get("traceparent").substring(3, 35);
        held.holding(Stream.of(Spans.request(1))
                .map(s -> new Span(trace, s.spanId(), s.parentId(), s.service(), s.name()))
                .toArray(Span[]::new));
        return StoreServer.Answer.of("{\"choices\":[]}");
    }

    @Test
    void aGatewayThatRefusesIsSaid() throws Exception {
        Function<StoreServer.Asked, StoreServer.Answer> jaeger = jaegerOf();
        server.answering(
                a -> a.method().equals("POST") ? new StoreServer.Answer(404, "{}", Map.of()) : jaeger.apply(a));
        VerifyGoal goal = goal(SOURCES).sending(URI.create(server.url() + "/v1/chat/completions"));
        goal.run();
        assertThat(goal.said()).contains("answered with 404: no model worked on it");
        assertThat(server.asked()).anyMatch(a -> a.body().contains("\"messages\":[{"));
    }

    @Test
    void chartsHaveServicesToo() throws Exception {
        server.jaeger().holding(Spans.root(1, "1", "llm-d-router/epp", "gateway.request"));
        VerifyGoal goal = goal(HELM);
        goal.run();
        assertThat(words(goal))
                .contains("endpoint picker llm-d-router/epp reports")
                .contains("decode server vllm-decode SILENT")
                .contains("prefill server vllm-prefill SILENT")
                .contains("routing proxy routing-proxy not expected The chart makes it only where");
        requireValid(goal);
    }

    @Test
    void fewRequestsAndASmallShareAreACause() throws Exception {
        server.jaeger();
        VerifyGoal goal = goal(SOURCES).after(5);
        goal.run();
        assertThat(words(goal)).contains("after 5 requests none is kept with a probability of 59 %.");
    }

    @Test
    void secretsAreNotSaid() throws Exception {
        server.answering(a -> new StoreServer.Answer(401, a.headers().get("authorization"), Map.of()));
        VerifyGoal goal = goal(SOURCES).headers(Map.of("authorization", "Bearer s3cr3t-of-tests"));
        assertThat(failure(goal)).contains("does not let us ask (401)").doesNotContain("s3cr3t");
        assertThat(goal.said()).doesNotContain("s3cr3t");
        assertThat(server.asked())
                .allMatch(a -> a.headers().get("authorization").equals("Bearer s3cr3t-of-tests"));
    }

    @Test
    void wrongElementsAreSaidAtOnce() {
        VerifyGoal goal = goal(SOURCES);
        goal.mojo().verifyUrl = "http://me:s3cr3t@localhost:1";
        goal.mojo().verifyBackend = "zipkin";
        goal.mojo().verifySince = "soon";
        goal.mojo().verifyRequest = "localhost:8080";
        goal.mojo().verifyPort = 99_999;
        goal.mojo().verifyHeaders.put("authorization", "env:NOBODY_SETS_THIS");
        assertThat(failure(goal))
                .contains("<verifyUrl> has a user and a password")
                .contains("<verifyBackend> is \"zipkin\"")
                .contains("<verifySince> is \"soon\"")
                .contains("<verifyRequest> is \"localhost:8080\"")
                .contains("<verifyPort> is \"99999\"")
                .contains("the variable NOBODY_SETS_THIS, which is not set")
                .doesNotContain("s3cr3t");
    }

    @Test
    void theClusterIsNamedBeforeItIsAsked() throws Exception {
        try (FakeApiServer cluster = new FakeApiServer()) {
            VerifyGoal goal = goal(SOURCES);
            goal.mojo().verifyUrl = null;
            goal.mojo().kubeconfig = cluster.kubeconfig(directory).toFile();
            assertThat(failure(goal))
                    .contains("there is no Service jaeger-collector in the namespace default")
                    .contains("kubectl get services --namespace default")
                    .doesNotContain("refuses")
                    .doesNotContain(FakeApiServer.TOKEN);
            assertThat(goal.said()).contains("Context dev (" + cluster.address() + "), namespace default");
        }
    }

    @Test
    void asksThroughAPortForwardOfItsOwn() throws Exception {
        server.jaeger().holding(Spans.request(1));
        try (ForwardingServer cluster =
                new ForwardingServer(JAEGER_IN_A_CLUSTER, server.url().getPort())) {
            VerifyGoal goal = goal(SOURCES).failing("broken");
            goal.mojo().verifyUrl = null;
            goal.mojo().namespace = "llm";
            goal.mojo().kubeconfig = Files.writeString(
                            directory.resolve("kubeconfig"), """
                    current-context: dev
                    clusters: [{name: c, cluster: {server: "%s"}}]
                    contexts: [{name: dev, context: {cluster: c, user: u}}]
                    users: [{name: u, user: {token: t0ken}}]
                    """.formatted(cluster.address()))
                    .toFile();
            goal.run();
            assertThat(words(goal))
                    .contains(
                            "Traces in Jaeger (service llm/jaeger-collector:16686, pod jaeger-a) of the last 1 h: 4 of 4")
                    .doesNotContain("t0ken");
            assertThat(cluster.forwarded())
                    .isNotEmpty()
                    .allMatch("/api/v1/namespaces/llm/pods/jaeger-a/portforward?ports=16686"::equals);
            requireValid(goal);
        }
    }

    @Test
    void otherReportsStayAsTheyAre() throws Exception {
        server.jaeger();
        Path report = directory.resolve("out/reports/llmd-tracing.json");
        Files.createDirectories(report.getParent());
        Files.writeString(report, "{}");
        goal(SOURCES).run();
        assertThat(report).hasContent("{}");
        assertThat(Optional.of(directory.resolve("out/manifests")).filter(Files::exists))
                .isEmpty();
    }

    @Test
    void sourcesWithoutAnythingHaveNothingToLookFor() throws Exception {
        Path sources = Files.createDirectories(directory.resolve("sources"));
        Files.writeString(sources.resolve("a.yaml"), "kind: ConfigMap\napiVersion: v1\nmetadata: {name: a}\n");
        assertThat(goal(sources).run()).anyMatch(l -> l.startsWith("INFO Nothing to look for"));
        assertThat(server.asked()).isEmpty();
    }
}
