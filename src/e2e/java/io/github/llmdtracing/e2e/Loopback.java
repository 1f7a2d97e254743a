package io.github.llmdtracing.e2e;

import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What a test has running on the loopback interface. After the test it is stopped, the last first, and each program has to end without
 * a fault; of a test that failed, the logs are shown.
 */
final class Loopback implements BeforeEachCallback, AfterEachCallback {
    private static final Path WORK = Path.of("target/e2e");

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final List<Supplier<String>> logs = new ArrayList<>();
    private Path directory = WORK;

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        Files.createDirectories(WORK);
        directory =
                Files.createTempDirectory(WORK, context.getRequiredTestClass().getSimpleName() + "-");
    }

    /** A directory of the test's own, which stays until the next clean build. */
    Path directory() {
        return directory.toAbsolutePath();
    }

    CollectorProcess collector(LoopbackConfig config) {
        return collector(config, Map.of());
    }

    CollectorProcess collector(LoopbackConfig config, Map<String, String> variables) {
        CollectorProcess collector = CollectorProcess.start(config, variables, directory());
        logs.add(collector::said);
        return stoppedLater(collector);
    }

    JaegerProcess jaeger(LoopbackConfig config) {
        JaegerProcess jaeger = JaegerProcess.start(config, directory());
        logs.add(jaeger::said);
        return stoppedLater(jaeger);
    }

    TempoProcess tempo() {
        TempoProcess tempo = TempoProcess.start(directory());
        logs.add(tempo::said);
        return stoppedLater(tempo);
    }

    OtlpReceiver backend(OtlpServer.Starter starter) {
        return stoppedLater(OtlpReceiver.started(starter));
    }

    ClusterApi clusterApi() {
        return stoppedLater(new ClusterApi());
    }

    /** The programs of the request path, which send to a collector. */
    RequestTraces requests(Transport transport, CollectorProcess collector) {
        return requests(() -> transport.exporter(collector));
    }

    RequestTraces requests(Supplier<SpanExporter> exporters) {
        return stoppedLater(new RequestTraces(exporters));
    }

    private <T extends AutoCloseable> T stoppedLater(T started) {
        running.push(started);
        return started;
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        try {
            stopAll();
        } catch (Exception | AssertionError e) {
            show(context);
            throw e;
        }
        context.getExecutionException().ifPresent(e -> show(context));
    }

    /** The others are stopped even if one of them does not end well. */
    private void stopAll() throws Exception {
        if (!running.isEmpty()) {
            AutoCloseable last = running.pop();
            try {
                last.close();
            } finally {
                stopAll();
            }
        }
    }

    private void show(ExtensionContext context) {
        logs.forEach(log -> System.err.println("== " + context.getDisplayName() + "\n" + log.get()));
    }
}
