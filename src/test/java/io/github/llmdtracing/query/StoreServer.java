package io.github.llmdtracing.query;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.llmdtracing.verify.Span;
import io.github.llmdtracing.verify.Trace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

/** As much of a tracing backend, and of a gateway before it, as is asked of one; and whatever may go wrong with one. */
public final class StoreServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<Trace> traces = new CopyOnWriteArrayList<>();
    private volatile Function<Asked, Answer> answers = a -> new Answer(404, "", Map.of());

    /**
     * A request that came.
     *
     * @param method as POST
     * @param path without the query
     * @param query decoded
     * @param headers by their names in lower case
     * @param body its text
     */
    public record Asked(
            String method, String path, Map<String, String> query, Map<String, String> headers, String body) {}

    /**
     * An answer.
     *
     * @param status its status
     * @param body its text
     * @param headers beside it
     */
    public record Answer(int status, String body, Map<String, String> headers) {
        /** One that is fine. */
        public static Answer of(String body) {
            return new Answer(200, body, Map.of());
        }
    }

    /** Starts; nothing is there yet. */
    public StoreServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    /** From now on it answers so. */
    public StoreServer answering(Function<Asked, Answer> how) {
        answers = how;
        return this;
    }

    /** A Jaeger. */
    public StoreServer jaeger() {
        return answering(new JaegerForm(traces)::answer);
    }

    /** A Tempo. */
    public StoreServer tempo() {
        return answering(new TempoForm(traces)::answer);
    }

    /** Holds these spans too, in traces by their ids. */
    public StoreServer holding(Span... spans) {
        Arrays.stream(spans)
                .collect(Collectors.groupingBy(Span::traceId, TreeMap::new, Collectors.toList()))
                .forEach((id, list) -> traces.add(new Trace(id, list)));
        return this;
    }

    /** What it would answer. */
    public Answer answer(Asked one) {
        return answers.apply(one);
    }

    /** What came. */
    public List<Asked> asked() {
        return new ArrayList<>(asked);
    }

    /** Where it is. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = new TreeMap<>();
            exchange.getRequestHeaders()
                    .forEach((n, v) -> headers.put(n.toLowerCase(Locale.ROOT), String.join(",", v)));
            Asked one = new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    query(exchange.getRequestURI().getRawQuery()),
                    headers,
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            asked.add(one);
            send(exchange, answers.apply(one));
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new TreeMap<>();
        for (String part : raw == null ? new String[0] : raw.split("&")) {
            int equals = part.indexOf('=');
            query.put(part.substring(0, equals), URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return query;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
