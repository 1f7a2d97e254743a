package io.github.llmdtracing.e2e;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real Tempo with all its parts in one process and its blocks in a directory, as its documentation has it for a try. */
final class TempoProcess implements AutoCloseable {
    private static final String CONFIG = """
            server:
              http_listen_address: 127.0.0.1
              http_listen_port: %d
              grpc_listen_address: 127.0.0.1
              grpc_listen_port: %d
            distributor:
              receivers:
                otlp:
                  protocols:
                    grpc:
                      endpoint: 127.0.0.1:%d
            storage:
              trace:
                backend: local
                wal:
                  path: %s/wal
                local:
                  path: %s/blocks
            usage_report:
              reporting_enabled: false
            """;

    private final int http;
    private final int otlp;
    private final LocalProcess process;

    private TempoProcess(int http, int otlp, LocalProcess process) {
        this.http = http;
        this.otlp = otlp;
        this.process = process;
    }

    /** Starts Tempo and waits until it can be queried. */
    static TempoProcess start(Path directory) {
        Path executable = Program.TEMPO.path();
        int http = Ports.free();
        int otlp = Ports.free();
        Path file = directory.resolve("tempo.yaml");
        LocalProcess.write(file, CONFIG.formatted(http, Ports.free(), otlp, directory, directory));
        List<String> command = List.of(executable.toString(), "-config.file=" + file);
        LocalProcess process = LocalProcess.start(command, Map.of(), directory.resolve("tempo.log"));
        TempoProcess tempo = new TempoProcess(http, otlp, process);
        process.ready(
                "can be queried", () -> Http.get(tempo.queryUrl() + "/ready").isPresent());
        return tempo;
    }

    /** Host and port of the receiver for gRPC. */
    String grpcAddress() {
        return "127.0.0.1:" + otlp;
    }

    /** Where the query API is. */
    URI queryUrl() {
        return URI.create("http://127.0.0.1:" + http);
    }

    String said() {
        return process.said();
    }

    // When told to end, it waits for its own parts for longer than a test can.
    @Override
    public void close() {
        process.kill();
    }
}
