package io.github.llmdtracing.apiserver;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.llmdtracing.json.JsonObject;
import io.github.llmdtracing.json.JsonText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * As much of an API server as deploying asks of one, with server-side apply (lists are taken as wholes), fields that have managers, and
 * whatever may go wrong.
 */
public final class FakeApiServer implements AutoCloseable {
    /** The only token that it accepts. */
    public static final String TOKEN = "t0ken-of-the-tests-5f2c";

    static {
        // Else each answer waits for the acknowledgement of its own headers, some 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final Pattern OBJECT =
            Pattern.compile("(/api/v1|/apis/[^/]+/[^/]+)(?:/namespaces/([^/]+))?/([a-z]+)(?:/([^/]+))?");
    private static final Pattern ROOT = Pattern.compile("/api/v1|/apis/[^/]+/[^/]+");

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("/api/v1", "ConfigMap Service ServiceAccount Pod Event Secret -Namespace"),
            Map.entry("/apis/apps/v1", "Deployment StatefulSet DaemonSet ReplicaSet"),
            Map.entry("/apis/autoscaling/v2", "HorizontalPodAutoscaler"),
            Map.entry("/apis/networking.k8s.io/v1", "NetworkPolicy"),
            Map.entry("/apis/policy/v1", "PodDisruptionBudget"),
            Map.entry("/apis/rbac.authorization.k8s.io/v1", "Role RoleBinding -ClusterRole -ClusterRoleBinding"),
            Map.entry("/apis/opentelemetry.io/v1beta1", "OpenTelemetryCollector"));

    private final Map<String, JsonObject> objects = new TreeMap<>();
    private final Map<String, Map<String, Map<String, Object>>> owned = new HashMap<>();
    private final Set<String> forbidden = new HashSet<>();
    private final Set<String> heldBack = new HashSet<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final JsonText json = new JsonText();
    private final HttpServer server;
    private boolean operator;
    private volatile boolean silent;
    private volatile Optional<Integer> failing = Optional.empty();
    private long version = 100;
    private UnaryOperator<JsonObject> kubelet = UnaryOperator.identity();

    /** Starts one that holds the namespace {@code default}. */
    public FakeApiServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        put("/api/v1/namespaces/default", object("v1", "Namespace", "default"));
    }

    /** An object of which nothing is known but what it is. */
    public static JsonObject object(String apiVersion, String kind, String name) {
        return JsonObject.empty()
                .with(apiVersion, "apiVersion")
                .with(kind, "kind")
                .with(name, "metadata", "name");
    }

    /** From now on it knows the operator's kind. */
    public FakeApiServer withOperator() {
        operator = true;
        return this;
    }

    /** From now on a right is missing, as {@code patch configmaps}. */
    public synchronized void forbid(String verbAndResource) {
        forbidden.add(verbAndResource);
    }

    /** From now on it takes requests and answers none. */
    public void fallSilent() {
        silent = true;
    }

    /** From now on it answers everything with a status. */
    public void fail(int status) {
        failing = Optional.of(status);
    }

    /** It works again. */
    public void recover() {
        failing = Optional.empty();
    }

    /** What happens to each object that is applied or read, as somebody else in a cluster would change it. */
    public synchronized void kubelet(UnaryOperator<JsonObject> change) {
        kubelet = change;
    }

    /** From now on an object with that path stays when it is deleted, until {@link #letGo}. */
    public synchronized void holdBack(String path) {
        heldBack.add(path);
    }

    /** What was held back goes. */
    public synchronized void letGo() {
        heldBack.forEach(objects::remove);
        heldBack.clear();
    }

    /** Puts an object there, as somebody else would. */
    public synchronized void put(String path, JsonObject object) {
        objects.put(path, versioned(object.with("uid-" + path.hashCode() + "-" + version, "metadata", "uid")));
    }

    /** Puts an object there of which somebody else manages all that it says. */
    public synchronized void putManaged(String path, JsonObject object, String manager) {
        owned.computeIfAbsent(path, p -> new LinkedHashMap<>()).put(manager, leaves(object));
        put(path, object);
    }

    /** The object at a path. */
    public synchronized Optional<JsonObject> at(String path) {
        return Optional.ofNullable(objects.get(path));
    }

    /** The paths of all objects, but for the namespace that was there. */
    public synchronized List<String> paths() {
        return objects.keySet().stream()
                .filter(p -> !p.equals("/api/v1/namespaces/default"))
                .toList();
    }

    /** The version of each object. */
    public synchronized Map<String, String> versions() {
        Map<String, String> versions = new TreeMap<>();
        objects.forEach(
                (p, o) -> versions.put(p, o.text("metadata", "resourceVersion").orElse("")));
        return versions;
    }

    /** What was asked, as {@code PATCH /api/v1/...}, with its parameters. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** Its address. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A kubeconfig whose current context {@code dev} leads here. */
    public Path kubeconfig(Path directory) {
        return kubeconfig(directory, TOKEN);
    }

    /** The same with another token. */
    public Path kubeconfig(Path directory, String token) {
        Path file = directory.resolve("kubeconfig");
        try {
            return Files.writeString(file, """
                    apiVersion: v1
                    kind: Config
                    current-context: dev
                    clusters:
                      - name: fake
                        cluster: {server: "%s"}
                    contexts:
                      - name: dev
                        context: {cluster: fake, user: me}
                      - name: eu-prod-1
                        context: {cluster: fake, user: me, namespace: shop}
                    users:
                      - name: me
                        user: {token: "%s"}
                    """.formatted(address(), token));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        if (silent) {
            await();
            exchange.close();
            return;
        }
        Answer answer = answered(exchange, path, body);
        byte[] bytes = json.write(answer.body()).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Answer(int status, JsonObject body) {
        static Answer ok(JsonObject body) {
            return new Answer(200, body);
        }

        static Answer status(int code, String reason, String message) {
            return new Answer(
                    code,
                    object("v1", "Status", "")
                            .with("Failure", "status")
                            .with(reason, "reason")
                            .with(message, "message"));
        }
    }

    private synchronized Answer answered(HttpExchange exchange, String path, String body) {
        if (failing.isPresent()) {
            return Answer.status(failing.get(), "InternalError", "etcd is away");
        }
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return Answer.status(401, "Unauthorized", "Unauthorized");
        }
        if (path.equals("/version")) {
            return Answer.ok(JsonObject.empty().with("v1.36.0", "gitVersion"));
        }
        if (path.equals("/apis")) {
            return groups();
        }
        if (ROOT.matcher(path).matches()) {
            return discovery(path);
        }
        Matcher object = OBJECT.matcher(path);
        return object.matches()
                ? answered(exchange, path, object, body)
                : Answer.status(404, "NotFound", "the server could not find the requested resource");
    }

    // One of them, as it happens, has a server of its own that is down.
    private static Answer groups() {
        List<Object> groups = Stream.concat(KINDS.keySet().stream(), Stream.of("/apis/metrics.k8s.io/v1beta1"))
                .filter(r -> r.startsWith("/apis/"))
                .<Object>map(r -> Map.of("preferredVersion", Map.of("groupVersion", r.replace("/apis/", ""))))
                .toList();
        return Answer.ok(JsonObject.empty().with(groups, "groups"));
    }

    private Answer discovery(String root) {
        if (root.contains("metrics")) {
            return Answer.status(503, "ServiceUnavailable", "the server is currently unable to handle the request");
        }
        boolean known = KINDS.containsKey(root) && (operator || !root.contains("opentelemetry"));
        if (!known) {
            return Answer.status(404, "NotFound", "the server could not find the requested resource");
        }
        List<Object> resources = Arrays.stream(KINDS.get(root).split(" "))
                .<Object>map(kind -> Map.of(
                        "kind", kind.replace("-", ""),
                        "name", plural(kind.replace("-", "")),
                        "namespaced", !kind.startsWith("-"),
                        "verbs", List.of("get", "list", "patch", "delete")))
                .toList();
        return Answer.ok(JsonObject.empty().with(resources, "resources"));
    }

    private static String plural(String kind) {
        String lower = kind.toLowerCase(java.util.Locale.ROOT);
        return lower.endsWith("y") ? lower.substring(0, lower.length() - 1) + "ies" : lower + "s";
    }

    private Answer answered(HttpExchange exchange, String path, Matcher parts, String body) {
        Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
        boolean one = parts.group(4) != null || parts.group(3).equals("namespaces");
        String verb = switch (exchange.getRequestMethod()) {
            case "GET" -> one ? "get" : "list";
            case "DELETE" -> "delete";
            default -> "patch";
        };
        if (forbidden.contains(verb + " " + parts.group(3))) {
            return Answer.status(
                    403,
                    "Forbidden",
                    parts.group(3) + " is forbidden: User \"me\" cannot " + verb + " resource \"" + parts.group(3)
                            + "\"");
        }
        return switch (verb) {
            case "get" -> one(path);
            case "list" -> list(path, query);
            case "delete" -> delete(path, body);
            default -> apply(path, parts, query, body);
        };
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new HashMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            query.put(
                    pair.replaceFirst("=.*", ""),
                    URLDecoder.decode(pair.replaceFirst("[^=]*=", ""), StandardCharsets.UTF_8));
        }
        return query;
    }

    private Answer one(String path) {
        JsonObject standing = objects.get(path);
        if (standing == null) {
            return Answer.status(404, "NotFound", path.replaceFirst(".*/", "") + " not found");
        }
        JsonObject changed = kubelet.apply(standing);
        objects.put(path, changed.equals(standing) ? standing : versioned(changed));
        return Answer.ok(objects.get(path));
    }

    private Answer list(String path, Map<String, String> query) {
        // Of a kind that namespaces hold, one may ask for those of all.
        List<Object> items = new ArrayList<>();
        String everywhere = path.replaceFirst("/([a-z]+)$", "/namespaces/[^/]+/$1");
        objects.forEach((where, object) -> {
            boolean below = where.matches(path + "/[^/]+") || where.matches(everywhere + "/[^/]+");
            if (below && selects(object, query)) {
                items.add(object.without("apiVersion").without("kind").members());
            }
        });
        return Answer.ok(JsonObject.empty().with(items, "items"));
    }

    private static boolean selects(JsonObject object, Map<String, String> query) {
        boolean labelled = Arrays.stream(query.getOrDefault("labelSelector", "").split(","))
                .filter(l -> !l.isEmpty())
                .allMatch(l -> object.text("metadata", "labels", l.replaceFirst("=.*", ""))
                        .filter(l.replaceFirst("[^=]*=", "")::equals)
                        .isPresent());
        String field = query.getOrDefault("fieldSelector", "").replace("involvedObject.uid=", "");
        return labelled
                && (field.isEmpty()
                        || object.text("involvedObject", "uid")
                                .filter(field::equals)
                                .isPresent());
    }

    private Answer delete(String path, String body) {
        JsonObject standing = objects.get(path);
        if (standing == null) {
            return Answer.status(404, "NotFound", "not found");
        }
        Optional<String> uid = json.read(body).flatMap(o -> o.text("preconditions", "uid"));
        if (!uid.equals(standing.text("metadata", "uid"))) {
            return Answer.status(409, "Conflict", "the UID in the precondition does not match");
        }
        if (heldBack.contains(path)) {
            objects.put(
                    path,
                    standing.with("2026-01-01T00:00:00Z", "metadata", "deletionTimestamp")
                            .with(List.of("example.com/held"), "metadata", "finalizers"));
        } else {
            objects.remove(path);
            owned.remove(path);
        }
        return Answer.ok(object("v1", "Status", ""));
    }

    private Answer apply(String path, Matcher parts, Map<String, String> query, String body) {
        String namespace = parts.group(2);
        if (namespace != null && !objects.containsKey("/api/v1/namespaces/" + namespace)) {
            return Answer.status(404, "NotFound", "namespaces \"" + namespace + "\" not found");
        }
        JsonObject wanted = json.read(body).orElseThrow();
        Map<String, Object> leaves = leaves(wanted);
        Map<String, Map<String, Object>> managers = owned.getOrDefault(path, Map.of());
        String manager = query.get("fieldManager");
        JsonObject standing = objects.getOrDefault(path, JsonObject.empty());
        List<Object> conflicts = conflicts(managers, manager, leaves, standing);
        if (!conflicts.isEmpty() && !query.getOrDefault("force", "").equals("true")) {
            Answer answer = Answer.status(409, "Conflict", "Apply failed with " + conflicts.size() + " conflict");
            return new Answer(409, answer.body().with(conflicts, "details", "causes"));
        }
        JsonObject after = standing;
        for (String gone : managers.getOrDefault(manager, Map.of()).keySet()) {
            if (!leaves.containsKey(gone)) {
                after = after.without(gone.split("\u0000"));
            }
        }
        for (Map.Entry<String, Object> leaf : leaves.entrySet()) {
            after = after.with(leaf.getValue(), leaf.getKey().split("\u0000"));
        }
        return applied(path, query, leaves, standing, after);
    }

    private Answer applied(
            String path, Map<String, String> query, Map<String, Object> leaves, JsonObject standing, JsonObject after) {
        String manager = query.get("fieldManager");
        if (standing.members().isEmpty()) {
            after = after.with("uid-" + path.hashCode() + "-" + version, "metadata", "uid");
        }
        after = after.with(List.of(Map.of("manager", manager, "operation", "Apply")), "metadata", "managedFields");
        JsonObject result = after.equals(standing) ? standing : versioned(after);
        if (!query.containsKey("dryRun")) {
            Map<String, Map<String, Object>> all = new LinkedHashMap<>(owned.getOrDefault(path, Map.of()));
            all.values().forEach(fields -> fields.keySet().removeAll(leaves.keySet()));
            all.put(manager, new LinkedHashMap<>(leaves));
            owned.put(path, all);
            objects.put(path, result);
        }
        return Answer.ok(result);
    }

    private static List<Object> conflicts(
            Map<String, Map<String, Object>> managers,
            String manager,
            Map<String, Object> wanted,
            JsonObject standing) {
        List<Object> conflicts = new ArrayList<>();
        managers.forEach((other, fields) -> fields.keySet().stream()
                .filter(f -> !other.equals(manager) && wanted.containsKey(f))
                .filter(f -> !standing.at(f.split("\u0000")).equals(Optional.of(wanted.get(f))))
                .forEach(f -> conflicts.add(Map.of(
                        "reason", "FieldManagerConflict",
                        "message", "conflict with \"" + other + "\" using v1",
                        "field", "." + f.replace('\u0000', '.')))));
        return conflicts;
    }

    private JsonObject versioned(JsonObject object) {
        version++;
        return object.with(Long.toString(version), "metadata", "resourceVersion");
    }

    private static Map<String, Object> leaves(JsonObject object) {
        Map<String, Object> leaves = new LinkedHashMap<>();
        collect("", object.members(), leaves);
        return leaves;
    }

    private static void collect(String prefix, Map<?, ?> map, Map<String, Object> leaves) {
        map.forEach((key, value) -> {
            String path = prefix.isEmpty() ? String.valueOf(key) : prefix + "\u0000" + key;
            if (value instanceof Map<?, ?> inner && !inner.isEmpty()) {
                collect(path, inner, leaves);
            } else if (value != null) {
                leaves.put(path, value);
            }
        });
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
