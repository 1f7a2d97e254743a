package io.github.llmdtracing.e2e;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLContext;

/**
 * OTLP over HTTP, in protocol buffers.
 *
 * @param server the server
 * @param threads those that serve
 * @param calls how many are being served
 */
record WebServer(HttpServer server, ExecutorService threads, AtomicInteger calls) implements OtlpServer {
    private static final String PATH = "/v1/traces";

    static OtlpServer start(int port, Reception reception) throws IOException {
        return start(HttpServer.create(address(port), 0), reception);
    }

    static OtlpServer start(int port, Reception reception, SSLContext tls) throws IOException {
        HttpsServer server = HttpsServer.create(address(port), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        return start(server, reception);
    }

    private static InetSocketAddress address(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    private static OtlpServer start(HttpServer server, Reception reception) {
        WebServer web = new WebServer(server, Executors.newCachedThreadPool(), new AtomicInteger());
        server.setExecutor(web.threads);
        server.createContext(PATH, exchange -> web.count(exchange, reception));
        server.start();
        return web;
    }

    private void count(HttpExchange exchange, Reception reception) throws IOException {
        calls.incrementAndGet();
        try {
            serve(exchange, reception);
        } finally {
            calls.decrementAndGet();
        }
    }

    private static void serve(HttpExchange exchange, Reception reception) throws IOException {
        try (exchange) {
            boolean taken = reception.take(texts(exchange.getRequestHeaders()), request(exchange));
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            // An empty answer is an ExportTraceServiceResponse with nothing to say.
            exchange.sendResponseHeaders(taken ? 200 : 503, -1);
        }
    }

    private static ExportTraceServiceRequest request(HttpExchange exchange) throws IOException {
        boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        try (InputStream body = zipped ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody()) {
            return ExportTraceServiceRequest.parseFrom(body);
        }
    }

    private static Map<String, String> texts(Headers headers) {
        Map<String, String> texts = new LinkedHashMap<>();
        headers.forEach((name, values) -> texts.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        return texts;
    }

    /** Answers those who are there first: who gets no answer comes again, with the same spans. */
    @Override
    public void close() {
        Waiting.until("all calls are answered", () -> calls.get() == 0, calls::toString);
        server.stop(0);
        threads.shutdownNow();
    }
}
