package io.github.llmdtracing.apiserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.llmdtracing.cluster.Cluster;
import io.github.llmdtracing.cluster.ClusterException;
import io.github.llmdtracing.cluster.PortForward;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortForwardTest {
    private static final String SERVICE = """
            {"metadata": {"name": "jaeger-collector"}, "spec": {"selector": {"app.kubernetes.io/name": "jaeger"},
             "ports": [{"name": "ui", "port": 80, "targetPort": "ui"}, {"name": "otlp", "port": 4317, "targetPort": 4317}]}}
            """;
    private static final String POD = """
            {"metadata": {"name": "%s"}, "spec": {"containers": [{"ports": [{"name": "ui", "containerPort": 16686}]}]},
             "status": {"conditions": [{"type": "Ready", "status": "%s"}]}}
            """;

    private final ForwardingServer server = new ForwardingServer(Map.of(
            "/api/v1",
            """
            {"resources": [{"name": "services", "kind": "Service", "namespaced": true, "verbs": ["get"]}]}
            """,
            "/api/v1/namespaces/llm/services/jaeger-collector",
            SERVICE,
            "/api/v1/namespaces/llm/pods",
            "{\"items\": [" + POD.formatted("jaeger-a", "False") + "," + POD.formatted("jaeger-b", "True") + "]}"));

    @TempDir
    private Path directory;

    @AfterEach
    void close() {
        server.close();
    }

    private Cluster cluster() throws IOException, ClusterException {
        Path file = Files.writeString(directory.resolve("kubeconfig"), """
                current-context: dev
                clusters: [{name: c, cluster: {server: "%s"}}]
                contexts: [{name: dev, context: {cluster: c, user: u}}]
                users: [{name: u, user: {token: t0ken}}]
                """.formatted(server.address()));
        return ApiServer.connect(
                new ConnectionRequest(List.of(file), Optional.empty(), Map.of()), Duration.ofSeconds(5));
    }

    @Test
    void reachesTheReadyPodBehindAService() throws Exception {
        try (Cluster cluster = cluster();
                PortForward forward = cluster.forward("llm", "jaeger-collector", 80);
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), forward.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write("hello".getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            byte[] answer = socket.getInputStream().readNBytes(5);
            assertThat(new String(answer, StandardCharsets.UTF_8)).isEqualTo("HELLO");
            assertThat(forward.pod()).isEqualTo("jaeger-b");
        }
        assertThat(server.forwarded()).containsExactly("/api/v1/namespaces/llm/pods/jaeger-b/portforward?ports=16686");
    }

    @Test
    void closesThePortAgain() throws Exception {
        int port;
        try (Cluster cluster = cluster();
                PortForward forward = cluster.forward("llm", "jaeger-collector", 4317)) {
            port = forward.port();
        }
        assertThat(catchThrowableOfType(
                        IOException.class, () -> new Socket(InetAddress.getLoopbackAddress(), port).close()))
                .isNotNull();
    }

    @Test
    void saysWhenThereIsNoSuchServiceOrPort() throws Exception {
        try (Cluster cluster = cluster()) {
            assertThat(catchThrowableOfType(ClusterException.class, () -> cluster.forward("llm", "tempo", 80))
                            .problem()
                            .problem())
                    .contains("there is no Service tempo in the namespace llm");
            assertThat(catchThrowableOfType(
                                    ClusterException.class, () -> cluster.forward("llm", "jaeger-collector", 81))
                            .problem()
                            .problem())
                    .contains("the Service jaeger-collector has no port 81");
        }
    }
}
