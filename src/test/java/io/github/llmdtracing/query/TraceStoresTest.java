package io.github.llmdtracing.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.llmdtracing.verify.Span;
import io.github.llmdtracing.verify.Trace;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceStoresTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final StoreServer server = new StoreServer();

    @AfterEach
    void close() {
        server.close();
    }

    private StoreApi api() {
        return new StoreApi(server.url(), HttpSettings.of(LONG));
    }

    private TraceStore store() throws StoreException {
        return TraceStores.find(api(), Optional.empty());
    }

    private StoreProblem problem(Optional<String> backend) {
        Optional<TraceStores.Known> known = backend.map(TraceStores.byId()::get);
        return catchThrowableOfType(StoreException.class, () -> TraceStores.find(api(), known))
                .problem();
    }

    @Test
    void findsOutWhichBackendItIs() throws StoreException {
        server.jaeger();
        assertThat(store().title()).isEqualTo("Jaeger");
        server.tempo();
        assertThat(store().title()).isEqualTo("Tempo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jaeger", "tempo"})
    void readsTracesWithServicesNamesAndParents(String backend) throws StoreException {
        fill(backend).holding(Spans.request(1)).holding(Spans.root(2, "d9", "vllm-decode", "GET /health"));
        List<Trace> traces = store().traces("vllm-decode", HOUR);
        assertThat(traces)
                .containsExactlyInAnyOrder(
                        new Trace(Spans.trace(1), List.of(Spans.request(1))),
                        new Trace(Spans.trace(2), List.of(Spans.root(2, "d9", "vllm-decode", "GET /health"))));
        assertThat(traces)
                .flatExtracting(Trace::spans)
                .extracting(Span::parentId)
                .contains(Optional.empty());
    }

    private StoreServer fill(String backend) {
        return backend.equals("jaeger") ? server.jaeger() : server.tempo();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jaeger", "tempo"})
    void knowsTheServicesAndFindsATraceByItsId(String backend) throws StoreException {
        fill(backend).holding(Spans.request(1));
        TraceStore store = store();
        assertThat(store.services(HOUR)).containsExactly("llm-d-epp", "routing-proxy", "vllm-decode", "vllm-prefill");
        assertThat(store.trace(Spans.trace(1))).map(t -> t.spans().size()).contains(5);
        assertThat(store.trace("b".repeat(32))).isEmpty();
        assertThat(store.traces("nobody", HOUR)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jaeger", "tempo"})
    void anEmptyBackendIsABackend(String backend) throws StoreException {
        fill(backend);
        assertThat(store().services(HOUR)).isEmpty();
    }

    @Test
    void jaegerIsAskedByItsOwnClockInMicroseconds() throws StoreException {
        server.jaeger().holding(Spans.request(1));
        store().traces("vllm-decode", Duration.ofMinutes(15));
        StoreServer.Asked last = server.asked().get(server.asked().size() - 1);
        long from = Long.parseLong(last.query().get("start"));
        long to = Long.parseLong(last.query().get("end"));
        assertThat(to - from).isEqualTo((15 * 60 + 60) * 1_000_000L);
        assertThat(last.query()).containsEntry("service", "vllm-decode").containsEntry("limit", "50");
    }

    @Test
    void tempoIsAskedInTraceQlWithSeconds() throws StoreException {
        server.tempo().holding(Spans.request(1));
        store().traces("a \"b\" \\", Duration.ofMinutes(15));
        StoreServer.Asked last = server.asked().get(server.asked().size() - 1);
        assertThat(last.query()).containsEntry("q", "{ resource.service.name = \"a \\\"b\\\" \\\\\" }");
        assertThat(Long.parseLong(last.query().get("end"))
                        - Long.parseLong(last.query().get("start")))
                .isEqualTo(15 * 60 + 60);
    }

    @Test
    void tempoBefore27HasTracesUnderTheirOldPath() throws StoreException {
        Trace trace = new Trace(Spans.trace(1), List.of(Spans.request(1)));
        server.answering(a -> a.path().startsWith("/api/v2/")
                ? new StoreServer.Answer(404, "404 page not found", Map.of())
                : a.path().startsWith("/api/traces/")
                        ? StoreServer.Answer.of("{\"batches\":" + TempoForm.resources(trace) + "}")
                        : new TempoForm(List.of(trace)).answer(a));
        assertThat(TraceStores.find(api(), Optional.of(TraceStores.byId().get("tempo")))
                        .trace(Spans.trace(1)))
                .contains(trace);
    }

    @Test
    void aPathBeforeTheApiIsKept() throws StoreException {
        server.answering(a -> a.path().startsWith("/jaeger/")
                ? new JaegerForm(List.of())
                        .answer(new StoreServer.Asked("GET", a.path().substring(7), a.query(), a.headers(), ""))
                : new StoreServer.Answer(404, "", Map.of()));
        StoreApi behind = new StoreApi(URI.create(server.url() + "/jaeger/"), HttpSettings.of(LONG));
        assertThat(TraceStores.find(behind, Optional.empty()).services(HOUR)).isEmpty();
    }

    @Test
    void headersGoWithEachQuestion() throws StoreException {
        server.jaeger();
        HttpSettings settings =
                new HttpSettings(Map.of("authorization", "Bearer s3cr3t"), Duration.ofSeconds(20), Optional.empty());
        TraceStores.find(new StoreApi(server.url(), settings), Optional.empty());
        assertThat(server.asked())
                .allSatisfy(a -> assertThat(a.headers()).containsEntry("authorization", "Bearer s3cr3t"));
        assertThat(settings).asString().doesNotContain("s3cr3t");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void saysThatItIsRefused(int status) {
        server.answering(a -> new StoreServer.Answer(status, "s3cr3t", Map.of()));
        assertThat(problem(Optional.empty()))
                .isEqualTo(new StoreProblem.Refused(server.url().toString(), status));
    }

    @Test
    void aPageIsNoApi() {
        server.answering(a -> StoreServer.Answer.of("<!doctype html><title>Jaeger UI</title>"));
        assertThat(problem(Optional.of("jaeger")).problem())
                .isEqualTo("what answers at " + server.url()
                        + " is not Jaeger's query API: the answer to /api/services is not in JSON");
        assertThat(problem(Optional.empty())).isInstanceOf(StoreProblem.NotThisApi.class);
    }

    @Test
    void theOtherBackendIsNotThisOne() {
        server.tempo().holding(Spans.request(1));
        assertThat(problem(Optional.of("jaeger"))).isInstanceOf(StoreProblem.NotThisApi.class);
        server.jaeger();
        assertThat(problem(Optional.of("tempo"))).isInstanceOf(StoreProblem.NotThisApi.class);
    }

    @Test
    void aLoginPageIsNotFollowed() {
        server.answering(a -> new StoreServer.Answer(302, "", Map.of("Location", server.url() + "/login")));
        assertThat(problem(Optional.of("jaeger")).problem()).contains("sends us elsewhere (302)");
        assertThat(server.asked()).extracting(StoreServer.Asked::path).doesNotContain("/login");
    }

    @Test
    void aFaultOfTheBackendIsSaid() {
        server.answering(a -> new StoreServer.Answer(500, "{\"errors\":[{\"msg\":\"no index\"}]}", Map.of()));
        StoreProblem failed = problem(Optional.empty());
        assertThat(failed).isEqualTo(new StoreProblem.Failed(server.url().toString(), 500));
        assertThat(failed.mayPass()).isTrue();
    }

    @Test
    void waitsNoLongerThanItIsTold() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        server.answering(a -> {
            try {
                never.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return StoreServer.Answer.of("{}");
        });
        StoreApi impatient = new StoreApi(server.url(), HttpSettings.of(SHORT));
        StoreProblem problem = catchThrowableOfType(
                        StoreException.class, () -> TraceStores.find(impatient, Optional.empty()))
                .problem();
        never.countDown();
        assertThat(problem).isEqualTo(new StoreProblem.NoAnswer(server.url().toString(), SHORT));
    }

    @Test
    void nobodyThereIsSaid() {
        StoreApi gone = new StoreApi(server.url(), HttpSettings.of(LONG));
        server.close();
        assertThat(catchThrowableOfType(StoreException.class, () -> TraceStores.find(gone, Optional.empty())))
                .hasMessage("cannot reach " + server.url() + ": nobody answers there");
    }

    @Test
    void aServerWithoutTlsIsSaid() {
        StoreApi plain =
                new StoreApi(URI.create(server.url().toString().replace("http:", "https:")), HttpSettings.of(LONG));
        assertThat(catchThrowableOfType(StoreException.class, () -> TraceStores.find(plain, Optional.empty()))
                        .problem()
                        .problem())
                .contains("a server without TLS does not answer to https");
    }

    @Test
    void anInterruptEndsIt() {
        server.jaeger();
        Thread.currentThread().interrupt();
        StoreProblem stopped = problem(Optional.empty());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(stopped).isEqualTo(new StoreProblem.Stopped());
    }
}
