package io.github.llmdtracing.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A generated configuration, moved to the loopback interface: addresses, the files of certificates, and what only a cluster has are
 * replaced, and everything else is as it was generated. What should be replaced and is not there fails.
 */
final class LoopbackConfig {
    private static final String HOST = "127.0.0.1";
    private static final Pattern LISTENING =
            Pattern.compile("(?:0\\.0\\.0\\.0|\\[::]|localhost|127\\.0\\.0\\.1|\\$\\{env:[^}]*}):(\\d+)");
    private static final Pattern ADDRESS = Pattern.compile("(https?://)?[^/]+(/.*)?");
    static final int HEALTH = 13133;

    private final Map<String, Object> root;
    private final Map<Integer, Integer> ports = new LinkedHashMap<>();
    private final Set<String> moved = new HashSet<>();

    private LoopbackConfig(Map<String, Object> root) {
        this.root = root;
    }

    static LoopbackConfig of(String generated) {
        LoopbackConfig config = new LoopbackConfig(Manifests.yaml().load(generated));
        config.moveListeners();
        config.moveQueries();
        config.moveTelemetry();
        config.leaveCluster();
        return config;
    }

    private void moveListeners() {
        replace(section("receivers"), this::moved);
        assertThat(ports).as("addresses of receivers").isNotEmpty();
        optional(root, "extensions").ifPresent(e -> replace(e, this::moved));
    }

    /** A Jaeger is asked by gRPC, too, on a port of its own even where it is not told to (Jaeger 2.13, jaegerquery). */
    private void moveQueries() {
        optional(root, "extensions")
                .flatMap(e -> optional(e, "jaeger_query"))
                .filter(q -> !q.containsKey("grpc"))
                .ifPresent(q -> q.put("grpc", Map.of("endpoint", HOST + ":" + moved(16685))));
    }

    private String moved(String value) {
        Matcher listening = LISTENING.matcher(value);
        return listening.matches() ? HOST + ":" + moved(Integer.parseInt(listening.group(1))) : value;
    }

    private int moved(int port) {
        return ports.computeIfAbsent(port, p -> Ports.free());
    }

    /** A collector shows its own metrics on a port even where it is not told to. */
    private void moveTelemetry() {
        Map<String, Object> metrics = child(child(section("service"), "telemetry"), "metrics");
        if (metrics.containsKey("readers")) {
            prometheus(metrics).forEach(p -> p.putAll(Map.of("host", HOST, "port", moved((Integer) p.get("port")))));
        } else if (!"none".equals(metrics.get("level"))) {
            metrics.put("readers", List.of(Map.of("pull", Map.of("exporter", Map.of("prometheus", telemetry())))));
        }
    }

    private static List<Map<String, Object>> prometheus(Map<String, Object> metrics) {
        List<?> readers = (List<?>) metrics.get("readers");
        return readers.stream()
                .flatMap(reader -> optional(map(reader), "pull").stream())
                .flatMap(pull -> optional(pull, "exporter").stream())
                .flatMap(exporter -> optional(exporter, "prometheus").stream())
                .toList();
    }

    private Map<String, Object> telemetry() {
        return Map.of("host", HOST, "port", moved(8888));
    }

    /** Nobody answers for a cluster here, so pods are told by their addresses only. */
    private void leaveCluster() {
        pods().forEach(p -> p.putAll(Map.of("auth_type", "none", "passthrough", true)));
    }

    /** Has the cluster asked that {@code KUBECONFIG} names. */
    LoopbackConfig inCluster() {
        assertThat(pods()).as("processors that ask the cluster").isNotEmpty();
        pods().forEach(p -> p.putAll(Map.of("auth_type", "kubeConfig", "passthrough", false)));
        return this;
    }

    private List<Map<String, Object>> pods() {
        Map<String, Object> processors = optional(root, "processors").orElseGet(Map::of);
        return processors.keySet().stream()
                .filter(name -> name.matches("k8s_?attributes(/.*)?"))
                .map(name -> child(processors, name))
                .toList();
    }

    /** Has an exporter send elsewhere; scheme and path stay. */
    LoopbackConfig exporter(String name, String address) {
        Map<String, Object> exporter = present(section("exporters"), name);
        List<String> keys = Stream.of("endpoint", "traces_endpoint")
                .filter(exporter::containsKey)
                .toList();
        assertThat(keys).as("addresses of " + name).isNotEmpty();
        keys.forEach(k -> exporter.computeIfPresent(k, (key, value) -> sendingTo(address, value.toString())));
        moved.add(name);
        return this;
    }

    private static String sendingTo(String address, String generated) {
        Matcher parts = ADDRESS.matcher(generated);
        assertThat(parts.matches()).as(generated).isTrue();
        return Stream.of(parts.group(1), address, parts.group(2))
                .map(part -> part == null ? "" : part)
                .reduce("", String::concat);
    }

    /** Has the load balancer know the samplers, instead of asking the cluster or its name service for them. */
    LoopbackConfig samplers(List<String> addresses) {
        Map<String, Object> exporter = present(section("exporters"), "load_balancing");
        assertThat(present(exporter, "resolver").keySet()).isSubsetOf("k8s", "dns");
        exporter.put("resolver", new LinkedHashMap<>(Map.of("static", Map.of("hostnames", addresses))));
        moved.add("load_balancing");
        return this;
    }

    /** Has a file or directory lie elsewhere. */
    LoopbackConfig file(String generated, Path path) {
        String before = Manifests.yaml().dump(root);
        replace(root, value -> value.equals(generated) ? path.toString() : value);
        assertThat(Manifests.yaml().dump(root)).as("with " + generated).isNotEqualTo(before);
        return this;
    }

    /** Where the port is that was generated with this number. */
    int port(int generated) {
        assertThat(ports).as("ports that are listened on").containsKey(generated);
        return ports.get(generated);
    }

    String address(int generatedPort) {
        return HOST + ":" + port(generatedPort);
    }

    String yaml() {
        section("exporters")
                .forEach((name, exporter) -> assertThat(moved.contains(name) || !sends(exporter))
                        .as("exporter " + name + " was moved")
                        .isTrue());
        return Manifests.yaml().dump(root);
    }

    private static boolean sends(Object exporter) {
        return exporter instanceof Map<?, ?> map
                && Stream.of("endpoint", "traces_endpoint", "resolver").anyMatch(map::containsKey);
    }

    private Map<String, Object> section(String name) {
        return present(root, name);
    }

    private static Map<String, Object> present(Map<String, Object> parent, String key) {
        assertThat(parent).containsKey(key);
        return map(parent.get(key));
    }

    /** A child that is made where there is none. */
    private static Map<String, Object> child(Map<String, Object> parent, String key) {
        return map(parent.computeIfAbsent(key, k -> new LinkedHashMap<String, Object>()));
    }

    private static Optional<Map<String, Object>> optional(Map<String, Object> parent, String key) {
        return parent.get(key) instanceof Map<?, ?> child ? Optional.of(map(child)) : Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    /** Replaces texts wherever they stand below a node. */
    private static void replace(Map<String, Object> node, UnaryOperator<String> change) {
        node.replaceAll((key, value) -> replaced(value, change));
    }

    private static Object replaced(Object value, UnaryOperator<String> change) {
        if (value instanceof Map<?, ?> child) {
            Map<String, Object> copy = new LinkedHashMap<>(map(child));
            replace(copy, change);
            return copy;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> replaced(item, change)).collect(Collectors.toList());
        }
        return value instanceof String text ? change.apply(text) : value;
    }
}
