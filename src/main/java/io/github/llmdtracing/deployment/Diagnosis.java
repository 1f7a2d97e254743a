package io.github.llmdtracing.deployment;

import io.github.llmdtracing.cluster.ApiResource;
import io.github.llmdtracing.cluster.Cluster;
import io.github.llmdtracing.cluster.ClusterEvent;
import io.github.llmdtracing.cluster.ClusterException;
import io.github.llmdtracing.cluster.ClusterObject;
import io.github.llmdtracing.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why a workload is not ready, in the cluster's words: its conditions, the states of its containers, and the warnings among the events.
 *
 * @param cluster where
 */
record Diagnosis(Cluster cluster) {
    private static final int MOST_PODS = 3;
    private static final int MOST_EVENTS = 5;

    /** What there is to say, a line each; nothing that the user may not read. */
    List<String> of(Workload workload) throws ClusterException {
        List<String> lines = new ArrayList<>();
        Optional<ClusterObject> maker = cluster.get(workload.pods());
        if (workload.isOperated()) {
            Optional<ClusterObject> owner = cluster.get(workload.owner());
            if (owner.isPresent()) {
                lines.addAll(warnings(owner.get()));
            }
        }
        if (maker.isEmpty()) {
            lines.add("The operator has not made the " + workload.pods()
                    + ". Does it run, and does it watch this namespace?");
            return lines;
        }
        lines.addAll(conditions(maker.get()));
        lines.addAll(warnings(maker.get()));
        lines.addAll(below(maker.get()));
        return lines;
    }

    private List<String> below(ClusterObject maker) throws ClusterException {
        Optional<String> namespace = maker.key().namespace();
        Map<String, String> selector = maker.json().texts("spec", "selector", "matchLabels");
        List<String> lines = new ArrayList<>();
        for (ClusterObject set : list("apps/v1", "ReplicaSet", namespace, selector)) {
            lines.addAll(warnings(set));
        }
        List<ClusterObject> pods = list("v1", "Pod", namespace, selector).stream()
                .filter(p -> !isReady(p))
                .limit(MOST_PODS)
                .toList();
        for (ClusterObject pod : pods) {
            lines.addAll(pod(pod));
        }
        return lines;
    }

    private List<ClusterObject> list(
            String apiVersion, String kind, Optional<String> namespace, Map<String, String> selector)
            throws ClusterException {
        Optional<ApiResource> resource = cluster.resource(apiVersion, kind);
        return resource.isEmpty() || selector.isEmpty() ? List.of() : cluster.list(resource.get(), namespace, selector);
    }

    private List<String> pod(ClusterObject pod) throws ClusterException {
        List<String> lines = new ArrayList<>();
        lines.add(
                "Pod " + pod.name() + ": " + pod.json().text("status", "phase").orElse("no phase yet"));
        Stream.of("initContainerStatuses", "containerStatuses")
                .flatMap(list -> pod.json().objects("status", list).stream())
                .flatMap(c -> container(c).stream())
                .forEach(lines::add);
        lines.addAll(conditions(pod));
        lines.addAll(warnings(pod));
        return lines;
    }

    private static boolean isReady(ClusterObject pod) {
        return pod.json().objects("status", "conditions").stream()
                .anyMatch(c -> c.text("type").filter("Ready"::equals).isPresent()
                        && c.text("status").filter("True"::equals).isPresent());
    }

    /** Why a container does not run, as {@code container "jaeger" waits: ImagePullBackOff, ...}. */
    static Optional<String> container(JsonObject status) {
        String name = "container \"" + status.text("name").orElse("?") + "\" ";
        String last = ended(status.object("lastState", "terminated"))
                .map(e -> "; before that it " + e)
                .orElse("");
        Optional<String> waits = status.text("state", "waiting", "reason")
                .map(r -> "waits: " + r + said(status.object("state", "waiting")) + last);
        return waits.or(() -> ended(status.object("state", "terminated"))).map(name::concat);
    }

    private static Optional<String> ended(JsonObject terminated) {
        return terminated
                .number("exitCode")
                .filter(code -> code != 0)
                .map(code -> "ended with " + code
                        + terminated.text("reason").map(r -> " (" + r + ")").orElse("") + said(terminated));
    }

    private static String said(JsonObject state) {
        return state.text("message").map(m -> ", " + m.strip()).orElse("");
    }

    private static List<String> conditions(ClusterObject object) {
        return object.json().objects("status", "conditions").stream()
                .filter(Diagnosis::isBad)
                .flatMap(c -> c.text("message").stream()
                        .filter(m -> !m.isBlank())
                        .map(m -> object.key() + " " + c.text("type").orElse("") + ": " + m))
                .distinct()
                .toList();
    }

    private static boolean isBad(JsonObject condition) {
        boolean bad = condition.text("type").filter("ReplicaFailure"::equals).isPresent();
        return bad == condition.text("status").filter("True"::equals).isPresent();
    }

    private List<String> warnings(ClusterObject object) throws ClusterException {
        List<String> warnings = cluster.events(object).stream()
                .filter(ClusterEvent::isWarning)
                .map(e -> "event of " + object.key() + ": " + e.reason() + ", " + e.message())
                .distinct()
                .toList();
        return warnings.subList(Math.max(0, warnings.size() - MOST_EVENTS), warnings.size());
    }
}
