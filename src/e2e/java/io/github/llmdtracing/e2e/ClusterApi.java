package io.github.llmdtracing.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As much of a Kubernetes API as a collector asks: one pod, of a Deployment, in which everybody on the loopback interface lives. What it
 * is asked for is remembered, because in a cluster each of it has to be granted.
 */
final class ClusterApi implements AutoCloseable {
    static final String POD = "decode-5d9c7b-x2x4z";

    private static final Pattern RESOURCE =
            Pattern.compile("/apis?/(?:([a-z.]+)/)?v1/(?:namespaces/[^/]+/)?([a-z]+)(/[^/]+)?");

    private static final String POD_OBJECT = """
            {"metadata": {"name": "%s", "namespace": "llm-d", "uid": "u-pod", "resourceVersion": "1",
              "labels": {"pod-template-hash": "5d9c7b"},
              "ownerReferences": [{"apiVersion": "apps/v1", "kind": "ReplicaSet", "name": "decode-5d9c7b", "uid": "u-set", "controller": true}]},
             "spec": {"nodeName": "gpu-7", "containers": [{"name": "vllm", "image": "vllm"}]},
             "status": {"phase": "Running", "podIP": "127.0.0.1", "podIPs": [{"ip": "127.0.0.1"}]}}
            """.formatted(POD);

    private static final String REPLICA_SET_OBJECT = """
            {"metadata": {"name": "decode-5d9c7b", "namespace": "llm-d", "uid": "u-set", "resourceVersion": "1",
              "ownerReferences": [{"apiVersion": "apps/v1", "kind": "Deployment", "name": "decode", "uid": "u-deployment", "controller": true}]}}
            """;

    private static final Map<String, String> LISTS = Map.of(
            "pods", list("v1", "PodList", POD_OBJECT),
            "replicasets", list("apps/v1", "ReplicaSetList", REPLICA_SET_OBJECT),
            "namespaces",
                    list("v1", "NamespaceList", "{\"metadata\": {\"name\": \"llm-d\", \"resourceVersion\": \"1\"}}"),
            "nodes", list("v1", "NodeList", "{\"metadata\": {\"name\": \"gpu-7\", \"resourceVersion\": \"1\"}}"));

    private static final String NOTHING = list("v1", "List", "");

    private final Set<String> asked = new ConcurrentSkipListSet<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    ClusterApi() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), Ports.free()), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private static String list(String version, String kind, String item) {
        return "{\"apiVersion\": \"%s\", \"kind\": \"%s\", \"metadata\": {\"resourceVersion\": \"1\"}, \"items\": [%s]}"
                .formatted(version, kind, item);
    }

    private void answer(HttpExchange exchange) throws IOException {
        Matcher path = RESOURCE.matcher(exchange.getRequestURI().getPath());
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        if (!path.matches()) {
            send(exchange, 404, "{}");
        } else if (query.contains("watch=true")) {
            asked.add("watch " + resource(path));
            watch(exchange, query.contains("sendInitialEvents"));
        } else {
            asked.add((path.group(3) == null ? "list " : "get ") + resource(path));
            send(exchange, 200, LISTS.getOrDefault(path.group(2), NOTHING));
        }
    }

    private static String resource(Matcher path) {
        return (path.group(1) == null ? "" : path.group(1) + "/") + path.group(2);
    }

    /** Nothing ever happens here: the stream stays open, and empty. Who wants to hear what there is has to list it first. */
    private static void watch(HttpExchange exchange, boolean withWhatThereIs) throws IOException {
        if (withWhatThereIs) {
            send(exchange, 422, "{}");
        } else {
            exchange.sendResponseHeaders(200, 0);
        }
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    /** Writes how this API is reached, for {@code KUBECONFIG}. */
    Path kubeconfig(Path directory) {
        String text = """
                apiVersion: v1
                kind: Config
                current-context: loopback
                contexts: [{name: loopback, context: {cluster: loopback, user: nobody}}]
                clusters: [{name: loopback, cluster: {server: "http://127.0.0.1:%d"}}]
                users: [{name: nobody, user: {}}]
                """.formatted(server.getAddress().getPort());
        try {
            return Files.writeString(directory.resolve("kubeconfig"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was asked for, like {@code watch apps/replicasets}. */
    Set<String> asked() {
        return Set.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
