package io.github.llmdtracing.apiserver;

import io.github.llmdtracing.cluster.ApiResource;
import io.github.llmdtracing.cluster.ClusterException;
import io.github.llmdtracing.cluster.ClusterObject;
import io.github.llmdtracing.cluster.ClusterProblem;
import io.github.llmdtracing.cluster.ObjectKey;
import io.github.llmdtracing.json.JsonObject;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The pods behind Services, as a forwarded port needs one: chosen by us, because the server forwards to pods only.
 *
 * @param server the API server
 * @param namespace of the Service and its pods
 */
record ServicePods(ApiServer server, String namespace) {
    private static final ApiResource PODS = new ApiResource("v1", "Pod", "pods", true, Set.of());

    ForwardedPod of(String service, int port) throws ClusterException {
        JsonObject found = server.get(new ObjectKey("v1", "Service", Optional.of(namespace), service))
                .map(ClusterObject::json)
                .orElseThrow(() -> wrong("there is no Service " + service + " in the namespace " + namespace));
        Map<String, String> selector = found.texts("spec", "selector");
        JsonObject described = found.objects("spec", "ports").stream()
                .filter(p -> p.number("port").filter(n -> n == port).isPresent())
                .findFirst()
                .orElseThrow(() -> wrong("the Service " + service + " has no port " + port));
        ClusterObject pod = selector.isEmpty()
                ? refuse("the Service " + service + " selects no pods")
                : server.list(PODS, Optional.of(namespace), selector).stream()
                        .filter(p -> !p.isLeaving() && isReady(p))
                        .min(Comparator.comparing(ClusterObject::name))
                        .orElseThrow(() -> new ClusterException(new ClusterProblem.NoReadyPod(namespace, service)));
        return new ForwardedPod(namespace, pod.name(), target(pod, described, port));
    }

    private ClusterObject refuse(String why) throws ClusterException {
        throw wrong(why);
    }

    private static boolean isReady(ClusterObject pod) {
        return pod.json().objects("status", "conditions").stream()
                .anyMatch(c -> c.text("type").filter("Ready"::equals).isPresent()
                        && c.text("status").filter("True"::equals).isPresent());
    }

    private static int target(ClusterObject pod, JsonObject described, int port) {
        return described
                .number("targetPort")
                .or(() -> described.text("targetPort").flatMap(name -> named(pod, name)))
                .map(Math::toIntExact)
                .orElse(port);
    }

    private static Optional<Long> named(ClusterObject pod, String name) {
        return pod.json().objects("spec", "containers").stream()
                .flatMap(c -> c.objects("ports").stream())
                .filter(p -> p.text("name").filter(name::equals).isPresent())
                .findFirst()
                .flatMap(p -> p.number("containerPort"));
    }

    private ClusterException wrong(String why) {
        String remedy = "Name another, or the right namespace; kubectl get services --namespace " + namespace
                + " shows what is there.";
        return new ClusterException(new ClusterProblem.Misconfigured(why, remedy));
    }
}
