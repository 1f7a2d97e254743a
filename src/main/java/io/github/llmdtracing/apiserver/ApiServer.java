package io.github.llmdtracing.apiserver;

import io.github.llmdtracing.cluster.ApiResource;
import io.github.llmdtracing.cluster.ApplyOptions;
import io.github.llmdtracing.cluster.Cluster;
import io.github.llmdtracing.cluster.ClusterEvent;
import io.github.llmdtracing.cluster.ClusterException;
import io.github.llmdtracing.cluster.ClusterIdentity;
import io.github.llmdtracing.cluster.ClusterObject;
import io.github.llmdtracing.cluster.ClusterProblem;
import io.github.llmdtracing.cluster.ObjectKey;
import io.github.llmdtracing.cluster.PortForward;
import io.github.llmdtracing.json.JsonObject;
import io.github.llmdtracing.json.JsonText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A cluster, over the API of its server. */
public final class ApiServer implements Cluster {
    private static final Duration USUAL_LIMIT = Duration.ofSeconds(20);
    private static final String PAGE = "500";

    private final ClusterIdentity identity;
    private final Exchange exchange;
    private final JsonText json = new JsonText();
    private final Discovery discovery = new Discovery(this);

    private ApiServer(ClusterIdentity identity, Exchange exchange) {
        this.identity = identity;
        this.exchange = exchange;
    }

    /**
     * Reads the kubeconfig. Nothing is asked of the cluster yet; a program that the kubeconfig names for credentials may run.
     *
     * @throws ClusterException when there is no such context
     */
    public static ApiServer connect(ConnectionRequest request) throws ClusterException {
        return connect(request, USUAL_LIMIT);
    }

    /**
     * The same with a time limit of one's own.
     *
     * @param limit how long an answer may take
     */
    public static ApiServer connect(ConnectionRequest request, Duration limit) throws ClusterException {
        Kubeconfig.Access access = new Kubeconfig(request).read();
        try {
            Exchange exchange = new Exchange(access.identity().server(), access.config(), limit);
            return new ApiServer(access.identity(), exchange);
        } catch (RuntimeException e) {
            // Certificates and keys that cannot be read; the message of the outermost says no more than that.
            throw new ClusterException(new ClusterProblem.Misconfigured(
                    "the certificates or keys of the context \""
                            + access.identity().context() + "\" cannot be used",
                    "Try kubectl --context " + access.identity().context() + " version."));
        }
    }

    @Override
    public ClusterIdentity identity() {
        return identity;
    }

    @Override
    public String version() throws ClusterException {
        return read(Question.get("get", "the server's version", Optional.empty(), "/version"))
                .flatMap(v -> v.text("gitVersion"))
                .orElseThrow(() -> new ClusterException(new ClusterProblem.Unreachable(
                        exchange.server(), "what answers there is no server of Kubernetes")));
    }

    @Override
    public Optional<ApiResource> resource(String apiVersion, String kind) throws ClusterException {
        return discovery.find(apiVersion, kind);
    }

    @Override
    public List<ApiResource> namespacedResources() throws ClusterException {
        return discovery.namespaced();
    }

    @Override
    public ClusterObject apply(ClusterObject object, ApplyOptions options) throws ClusterException {
        ObjectKey key = object.key();
        ApiResource resource = known(key);
        Question patch = new Question(
                "PATCH",
                "patch",
                resource.fullName(),
                key.namespace(),
                path(resource, key.namespace()) + "/" + key.name(),
                Map.of("fieldManager", FIELD_MANAGER, "force", Boolean.toString(options.force())),
                "application/apply-patch+yaml",
                json.write(object.json()));
        Question question = options.dryRun() ? patch.with("dryRun", "All") : patch;
        return answered(question, Optional.of(key)).map(ClusterObject::new).orElse(object);
    }

    private ApiResource known(ObjectKey key) throws ClusterException {
        return resource(key.apiVersion(), key.kind())
                .orElseThrow(() -> new ClusterException(new ClusterProblem.UnknownKind(key.apiVersion(), key.kind())));
    }

    static String path(ApiResource resource, Optional<String> namespace) {
        String where =
                resource.namespaced() ? namespace.map(n -> "/namespaces/" + n).orElse("") : "";
        return Discovery.root(resource.apiVersion()) + where + "/" + resource.plural();
    }

    @Override
    public Optional<ClusterObject> get(ObjectKey key) throws ClusterException {
        Optional<ApiResource> resource = resource(key.apiVersion(), key.kind());
        return resource.isEmpty()
                ? Optional.empty()
                : read(Question.get(
                                "get",
                                resource.get().fullName(),
                                key.namespace(),
                                path(resource.get(), key.namespace()) + "/" + key.name()))
                        .map(ClusterObject::new);
    }

    @Override
    public List<ClusterObject> list(ApiResource resource, Optional<String> namespace, Map<String, String> labels)
            throws ClusterException {
        String selector = new TreeMap<>(labels)
                .entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(","));
        Question first = Question.get("list", resource.fullName(), namespace, path(resource, namespace))
                .with("limit", PAGE);
        Question question = selector.isEmpty() ? first : first.with("labelSelector", selector);
        List<ClusterObject> objects = new ArrayList<>();
        Optional<String> rest = Optional.of("");
        while (rest.isPresent()) {
            JsonObject page = read(rest.get().isEmpty() ? question : question.with("continue", rest.get()))
                    .orElseGet(JsonObject::empty);
            // The items of a list do not repeat what they are.
            page.objects("items")
                    .forEach(i -> objects.add(new ClusterObject(
                            i.with(resource.apiVersion(), "apiVersion").with(resource.kind(), "kind"))));
            rest = page.text("metadata", "continue").filter(c -> !c.isEmpty());
        }
        return objects;
    }

    @Override
    public void delete(ClusterObject object) throws ClusterException {
        ObjectKey key = object.key();
        Optional<ApiResource> resource = resource(key.apiVersion(), key.kind());
        if (resource.isEmpty()) {
            return;
        }
        JsonObject options = JsonObject.empty()
                .with("v1", "apiVersion")
                .with("DeleteOptions", "kind")
                .with("Background", "propagationPolicy")
                .with(object.uid(), "preconditions", "uid");
        Question question = new Question(
                "DELETE",
                "delete",
                resource.get().fullName(),
                key.namespace(),
                path(resource.get(), key.namespace()) + "/" + key.name(),
                Map.of(),
                Question.JSON,
                json.write(options));
        Reply reply = exchange.ask(question);
        // 409: another object of this name, which is not the one that was meant.
        if (!reply.isSuccess() && !reply.isMissing() && reply.status() != 409) {
            throw refusal(question, reply).exception(Optional.of(key));
        }
    }

    @Override
    public List<ClusterEvent> events(ClusterObject object) throws ClusterException {
        Optional<String> namespace = object.key().namespace();
        Question question = Question.get(
                        "list", "events", namespace, "/api/v1/namespaces/" + namespace.orElse("default") + "/events")
                .with("limit", PAGE)
                .with("fieldSelector", "involvedObject.uid=" + object.uid());
        return read(question).orElseGet(JsonObject::empty).objects("items").stream()
                .map(ApiServer::event)
                .sorted(Comparator.comparing(ClusterEvent::lastSeen))
                .toList();
    }

    private static ClusterEvent event(JsonObject event) {
        return new ClusterEvent(
                event.text("type").orElse("Normal"),
                event.text("reason").orElse(""),
                event.text("message").orElse("").strip(),
                event.text("lastTimestamp")
                        .or(() -> event.text("eventTime"))
                        .or(() -> event.text("metadata", "creationTimestamp"))
                        .orElse(""));
    }

    @Override
    public PortForward forward(String namespace, String service, int port) throws ClusterException {
        return new ServicePods(this, namespace).of(service, port).forward(exchange);
    }

    /** What a GET gives; none where there is nothing. */
    Optional<JsonObject> read(Question question) throws ClusterException {
        Reply reply = exchange.ask(question);
        return reply.isMissing() ? Optional.empty() : json(question, reply, Optional.empty());
    }

    private Optional<JsonObject> answered(Question question, Optional<ObjectKey> object) throws ClusterException {
        return json(question, exchange.ask(question), object);
    }

    private Optional<JsonObject> json(Question question, Reply reply, Optional<ObjectKey> object)
            throws ClusterException {
        if (!reply.isSuccess()) {
            throw refusal(question, reply).exception(object);
        }
        return json.read(reply.body());
    }

    private Refusal refusal(Question question, Reply reply) {
        JsonObject body = json.read(reply.body()).orElseGet(JsonObject::empty);
        return new Refusal(question, reply.status(), body, identity.context());
    }

    @Override
    public void close() {
        exchange.close();
    }
}
