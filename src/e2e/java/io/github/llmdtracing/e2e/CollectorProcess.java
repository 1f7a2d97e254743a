package io.github.llmdtracing.e2e;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** A real collector that runs with a generated configuration, and answers when it has been started. */
final class CollectorProcess implements AutoCloseable {
    private static final int GRPC = 4317;
    private static final int HTTP = 4318;

    private final LoopbackConfig config;
    private final LocalProcess process;

    private CollectorProcess(LoopbackConfig config, LocalProcess process) {
        this.config = config;
        this.process = process;
    }

    /**
     * Starts a collector and waits until it says that it is healthy.
     *
     * @param variables environment variables, for what the configuration takes from there
     * @param directory where its configuration and its log are written
     */
    static CollectorProcess start(LoopbackConfig config, Map<String, String> variables, Path directory) {
        LocalProcess process = LocalProcess.start(Program.OTELCOL, config, variables, directory);
        return new CollectorProcess(config, process.ready("is healthy", () -> isHealthy(config)));
    }

    private static boolean isHealthy(LoopbackConfig config) {
        return Http.get("http://" + config.address(LoopbackConfig.HEALTH)).isPresent();
    }

    /** Host and port of the receiver for gRPC. */
    String grpcAddress() {
        return config.address(GRPC);
    }

    String httpAddress() {
        return config.address(HTTP);
    }

    /** Waits until something is so, as long as the collector runs. */
    void await(String what, BooleanSupplier isSo) {
        process.await(what, isSo);
    }

    /** Waits until it says all these words in one line. */
    void awaitWords(String... words) {
        process.awaitWords(words);
    }

    String said() {
        return process.said();
    }

    /** Sends SIGTERM and does not wait. */
    void terminate() {
        process.terminate();
    }

    /** Stops the collector as Kubernetes does; it has to send what it still holds, and to end without a fault. */
    @Override
    public void close() {
        process.terminate();
        process.awaitCleanEnd();
    }
}
