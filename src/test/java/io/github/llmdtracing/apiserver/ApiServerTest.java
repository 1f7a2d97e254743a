package io.github.llmdtracing.apiserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import io.github.llmdtracing.cluster.ApiResource;
import io.github.llmdtracing.cluster.ApplyOptions;
import io.github.llmdtracing.cluster.Cluster;
import io.github.llmdtracing.cluster.ClusterException;
import io.github.llmdtracing.cluster.ClusterIdentity;
import io.github.llmdtracing.cluster.ClusterObject;
import io.github.llmdtracing.cluster.ClusterProblem;
import io.github.llmdtracing.cluster.ObjectKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiServerTest {
    private static final Duration SHORT = Duration.ofMillis(1_500);

    @TempDir
    private Path directory;

    private final FakeApiServer server = new FakeApiServer();

    @AfterEach
    void close() {
        server.close();
    }

    private static ConnectionRequest request(Path file, String context) {
        return new ConnectionRequest(List.of(file), Optional.of(context).filter(c -> !c.isEmpty()), Map.of());
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private static Path kubeconfigOf(Path directory, String server) throws IOException {
        return Files.writeString(directory.resolve("other"), """
                current-context: other
                clusters: [{name: c, cluster: {server: "%s"}}]
                contexts: [{name: other, context: {cluster: c, user: u}}]
                users: [{name: u, user: {token: secret-token-4711}}]
                """.formatted(server));
    }

    private static ClusterProblem problem(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(ClusterException.class, call).problem();
    }

    private static String versionOf(Path file) throws ClusterException {
        try (Cluster cluster = ApiServer.connect(request(file, ""), SHORT)) {
            return cluster.version();
        }
    }

    @Test
    void takesTheCurrentContextAndSaysWhichItIs() throws Exception {
        try (Cluster cluster = ApiServer.connect(request(server.kubeconfig(directory), ""))) {
            assertThat(cluster.identity()).isEqualTo(new ClusterIdentity("dev", server.address(), Optional.empty()));
            assertThat(cluster.version()).isEqualTo("v1.36.0");
        }
    }

    @Test
    void takesTheContextThatIsNamed() throws Exception {
        try (Cluster cluster = ApiServer.connect(request(server.kubeconfig(directory), "eu-prod-1"))) {
            assertThat(cluster.identity())
                    .isEqualTo(new ClusterIdentity("eu-prod-1", server.address(), Optional.of("shop")));
        }
    }

    @Test
    void neverTakesAnotherContextThanTheOneThatIsNamed() {
        assertThat(problem(() -> ApiServer.connect(request(server.kubeconfig(directory), "staging"))))
                .satisfies(p -> assertThat(p.problem()).startsWith("the kubeconfig has no context \"staging\""))
                .satisfies(p -> assertThat(p.remedy()).isEqualTo("There are dev, eu-prod-1."));
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void needsACurrentContextOrAName() throws Exception {
        Path file = file("none", "contexts: [{name: a, context: {cluster: c}}]\n");
        assertThat(problem(() -> ApiServer.connect(request(file, ""))).problem())
                .startsWith("no context is named, and the kubeconfig has no current one");
    }

    @Test
    void needsAClusterWithAServer() throws Exception {
        Path file = file("half", "current-context: a\ncontexts: [{name: a, context: {cluster: c}}]\n");
        assertThat(problem(() -> ApiServer.connect(request(file, ""))).problem())
                .isEqualTo("the context \"a\" has no cluster, or one without a server");
    }

    @Test
    void saysWhereItLookedForAKubeconfig() {
        Path nowhere = directory.resolve("nowhere");
        assertThat(problem(() -> ApiServer.connect(request(nowhere, ""))).problem())
                .isEqualTo("there is no kubeconfig (" + nowhere + ")");
    }

    @Test
    void saysNothingOfWhatStandsInAKubeconfigThatCannotBeRead() throws Exception {
        Path file = file("broken", "users: [{name: u, user: {token: secret-token-4711\n");
        ClusterProblem problem = problem(() -> ApiServer.connect(request(file, "")));
        assertThat(problem.problem()).isEqualTo("the kubeconfig " + file + " cannot be read");
        assertThat(problem.toString()).doesNotContain("4711");
    }

    @Test
    void mergesFilesAndTheFirstHasTheLastWord() throws Exception {
        Path first = file("first", "current-context: dev\n");
        Path second = server.kubeconfig(directory);
        ConnectionRequest request = ConnectionRequest.of(
                Optional.empty(),
                Optional.empty(),
                Map.of("KUBECONFIG", first + java.io.File.pathSeparator + second),
                directory);
        try (Cluster cluster = ApiServer.connect(request)) {
            assertThat(cluster.version()).isEqualTo("v1.36.0");
        }
    }

    @Test
    void looksInTheUsersDirectoryWhereNothingIsSaid() {
        assertThat(ConnectionRequest.of(Optional.empty(), Optional.empty(), Map.of(), directory)
                        .kubeconfigs())
                .containsExactly(directory.resolve(".kube").resolve("config"));
        assertThat(ConnectionRequest.of(
                                Optional.of(Path.of("named")),
                                Optional.empty(),
                                Map.of("KUBECONFIG", "other"),
                                directory)
                        .kubeconfigs())
                .containsExactly(Path.of("named"));
    }

    @Test
    void fetchesATokenFromAProgram() throws Exception {
        Path program = file("token", """
                #!/bin/sh
                echo '{"apiVersion": "client.authentication.k8s.io/v1", "kind": "ExecCredential", "status": {"token": "%s"}}'
                """.formatted(FakeApiServer.TOKEN));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        Path file = file("exec", """
                current-context: dev
                clusters: [{name: c, cluster: {server: "%s"}}]
                contexts: [{name: dev, context: {cluster: c, user: u}}]
                users:
                  - name: u
                    user: {exec: {apiVersion: client.authentication.k8s.io/v1, command: "%s", interactiveMode: Never}}
                """.formatted(server.address(), program));
        assertThat(versionOf(file)).isEqualTo("v1.36.0");
    }

    @Test
    void readsATokenFromAFile() throws Exception {
        file("token.txt", FakeApiServer.TOKEN + "\n");
        Path file = file("with-file", """
                current-context: dev
                clusters: [{name: c, cluster: {server: "%s"}}]
                contexts: [{name: dev, context: {cluster: c, user: u}}]
                users: [{name: u, user: {tokenFile: token.txt}}]
                """.formatted(server.address()));
        assertThat(versionOf(file)).isEqualTo("v1.36.0");
    }

    @Test
    void goesThroughTheProxyThatAVariableNames() throws Exception {
        Path file = file("proxied", """
                current-context: dev
                clusters: [{name: c, cluster: {server: "http://cluster.invalid:6443"}}]
                contexts: [{name: dev, context: {cluster: c, user: u}}]
                users: [{name: u, user: {token: %s}}]
                """.formatted(FakeApiServer.TOKEN));
        ConnectionRequest request =
                new ConnectionRequest(List.of(file), Optional.empty(), Map.of("http_proxy", server.address()));
        try (Cluster cluster = ApiServer.connect(request, SHORT)) {
            assertThat(cluster.version()).isEqualTo("v1.36.0");
        }
        ConnectionRequest direct = new ConnectionRequest(
                List.of(file),
                Optional.empty(),
                Map.of("HTTP_PROXY", server.address(), "NO_PROXY", "localhost, cluster.invalid"));
        try (Cluster cluster = ApiServer.connect(direct, SHORT)) {
            assertThat(problem(cluster::version)).isInstanceOf(ClusterProblem.Unreachable.class);
        }
    }

    @Test
    void saysWhenCredentialsAreNotAccepted() {
        ClusterProblem problem = problem(() -> versionOf(server.kubeconfig(directory, "wrong-token-0815")));
        assertThat(problem).isInstanceOf(ClusterProblem.Unauthenticated.class);
        assertThat(problem.toString()).doesNotContain("0815");
    }

    @Test
    void saysWhenNobodyAnswers() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        ClusterProblem problem = problem(() -> versionOf(kubeconfigOf(directory, "http://127.0.0.1:" + port)));
        assertThat(problem.problem()).isEqualTo("cannot reach http://127.0.0.1:" + port + ": nobody answers there");
        assertThat(problem.mayPass()).isTrue();
    }

    @Test
    void saysWhenThereIsNoSuchHost() {
        ClusterProblem problem = problem(() -> versionOf(kubeconfigOf(directory, "https://no-such-host.invalid:6443")));
        assertThat(problem.problem()).contains("https://no-such-host.invalid:6443");
        assertThat(problem).isInstanceOf(ClusterProblem.Unreachable.class);
    }

    @Test
    void saysWhenTheServerIsNoneOfKubernetes() throws Exception {
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        other.start();
        try {
            String address = "http://127.0.0.1:" + other.getAddress().getPort();
            assertThat(problem(() -> versionOf(kubeconfigOf(directory, address)))
                            .problem())
                    .endsWith("what answers there is no server of Kubernetes");
        } finally {
            other.stop(0);
        }
    }

    @Test
    void saysWhenTheServerTakesTheQuestionAndDoesNotAnswer() {
        server.fallSilent();
        assertThat(problem(() -> versionOf(server.kubeconfig(directory))))
                .isEqualTo(new ClusterProblem.NoAnswer(server.address(), SHORT));
    }

    @Test
    void listsPageByPageAndByLabels() throws Exception {
        server.put(
                "/api/v1/namespaces/default/configmaps/a",
                FakeApiServer.object("v1", "ConfigMap", "a").with("x", "metadata", "labels", "team"));
        server.put("/api/v1/namespaces/default/configmaps/b", FakeApiServer.object("v1", "ConfigMap", "b"));
        ApiResource maps = new ApiResource("v1", "ConfigMap", "configmaps", true, Set.of());
        try (Cluster cluster = ApiServer.connect(request(server.kubeconfig(directory), ""))) {
            List<ClusterObject> found = cluster.list(maps, Optional.of("default"), Map.of("team", "x"));
            assertThat(found)
                    .extracting(ClusterObject::key)
                    .containsExactly(new ObjectKey("v1", "ConfigMap", Optional.empty(), "a"));
            assertThat(server.asked()).last().asString().contains("labelSelector=team%3Dx", "limit=500");
        }
    }

    @Test
    void doesNotDeleteAnotherObjectOfTheSameName() throws Exception {
        String path = "/api/v1/namespaces/default/configmaps/a";
        ClusterObject old = new ClusterObject(FakeApiServer.object("v1", "ConfigMap", "a")
                .with("default", "metadata", "namespace")
                .with("uid-of-another", "metadata", "uid"));
        server.put(path, FakeApiServer.object("v1", "ConfigMap", "a"));
        try (Cluster cluster = ApiServer.connect(request(server.kubeconfig(directory), ""))) {
            cluster.delete(old);
        }
        assertThat(server.at(path)).isPresent();
    }

    @Test
    void saysWhichRightIsMissing() throws Exception {
        server.forbid("patch configmaps");
        ClusterObject map = new ClusterObject(
                FakeApiServer.object("v1", "ConfigMap", "a").with("default", "metadata", "namespace"));
        try (Cluster cluster = ApiServer.connect(request(server.kubeconfig(directory), ""))) {
            assertThat(problem(() -> cluster.apply(map, new ApplyOptions(false, false))))
                    .isInstanceOfSatisfying(ClusterProblem.Forbidden.class, f -> {
                        assertThat(f.verb()).isEqualTo("patch");
                        assertThat(f.resource()).isEqualTo("configmaps");
                        assertThat(f.namespace()).contains("default");
                    });
        }
    }

    @Test
    void isNotLedElsewhereByPropertiesOfTheClient() throws Exception {
        // The properties that Fabric8's own search obeys; they are set for this JVM by nobody else.
        System.setProperty("kubernetes.master", "http://127.0.0.1:1");
        System.setProperty("kubernetes.auth.token", "of-somebody-else");
        try {
            assertThat(versionOf(server.kubeconfig(directory))).isEqualTo("v1.36.0");
        } finally {
            System.clearProperty("kubernetes.master");
            System.clearProperty("kubernetes.auth.token");
        }
    }
}
