package io.github.llmdtracing.e2e;

import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A backend that remembers what it got, and that can be away, too busy, or slow. */
final class OtlpReceiver implements AutoCloseable {
    private final int port = Ports.free();
    private final OtlpServer.Starter starter;
    private final List<ReceivedSpan> spans = new CopyOnWriteArrayList<>();
    private final List<Map<String, String>> headers = new CopyOnWriteArrayList<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger held = new AtomicInteger();
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile boolean busy;
    private OtlpServer server = () -> {};

    private OtlpReceiver(OtlpServer.Starter starter) {
        this.starter = starter;
    }

    static OtlpReceiver started(OtlpServer.Starter starter) {
        OtlpReceiver receiver = new OtlpReceiver(starter);
        receiver.start();
        return receiver;
    }

    /** Serves, on the same port each time. */
    void start() {
        try {
            server = starter.start(port, this::take);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers who is there, ends every connection and serves no longer; what it got is remembered. */
    void stop() {
        server.close();
    }

    /** Whether callers are told to come again. */
    void setBusy(boolean busy) {
        this.busy = busy;
    }

    /** From now on leaves every caller without an answer until it is released. */
    void hold() {
        gate = new CountDownLatch(1);
    }

    void release() {
        gate.countDown();
    }

    private boolean take(Map<String, String> callersHeaders, ExportTraceServiceRequest request) {
        if (busy) {
            refused.incrementAndGet();
            return false;
        }
        held.incrementAndGet();
        if (isReleased()) {
            headers.add(callersHeaders);
            spans.addAll(ReceivedSpan.of(request));
            return true;
        }
        return false;
    }

    private boolean isReleased() {
        try {
            gate.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    List<ReceivedSpan> spans() {
        return List.copyOf(spans);
    }

    List<SpanKey> keys() {
        return spans.stream().map(ReceivedSpan::key).toList();
    }

    /** The headers of each call that brought spans. */
    List<Map<String, String>> headers() {
        return List.copyOf(headers);
    }

    /** Waits until so many spans are there. */
    void awaitSpans(int count) {
        Waiting.until(count + " spans", () -> spans.size() >= count, () -> keys().toString());
    }

    /** Waits until somebody has come who was told to come again. */
    void awaitRefused() {
        Waiting.until("a caller", () -> refused.get() > 0, () -> "nobody came");
    }

    /** Waits until somebody has come, whether or not there was an answer. */
    void awaitCall() {
        Waiting.until("a caller", () -> held.get() > 0, () -> "nobody came");
    }

    @Override
    public void close() {
        release();
        stop();
    }
}
