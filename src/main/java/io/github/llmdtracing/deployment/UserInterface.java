package io.github.llmdtracing.deployment;

import io.github.llmdtracing.cluster.ClusterIdentity;
import io.github.llmdtracing.cluster.ClusterObject;
import io.github.llmdtracing.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;

/**
 * How people get to see traces: the Services with a port that is called {@code ui}.
 *
 * @param cluster which cluster they are in
 * @param namespace where objects are that name no namespace
 */
public record UserInterface(ClusterIdentity cluster, String namespace) {
    private static final String PORT = "ui";

    /** What to type and to open, for each of them. */
    public List<String> lines(List<ClusterObject> objects) {
        return objects.stream()
                .filter(o -> o.key().kind().equals("Service"))
                .flatMap(this::lines)
                .toList();
    }

    private Stream<String> lines(ClusterObject service) {
        return service.json().objects("spec", "ports").stream()
                .filter(p -> p.text("name").filter(PORT::equals).isPresent())
                .flatMap(p -> p.number("port").stream())
                .flatMap(port -> Stream.of(
                        "To see traces: kubectl" + context() + " -n "
                                + service.key().namespace().orElse(namespace) + " port-forward svc/" + service.name()
                                + " " + port
                                + ":" + port,
                        "and open http://localhost:" + port));
    }

    private String context() {
        return cluster.context().equals("in-cluster") ? "" : " --context " + cluster.context();
    }

    /** The port of a Service's user interface; for those who look for it themselves. */
    public static boolean hasOne(JsonObject service) {
        return service.objects("spec", "ports").stream()
                .anyMatch(p -> p.text("name").filter(PORT::equals).isPresent());
    }
}
