package io.github.llmdtracing.deployment;

import io.github.llmdtracing.cluster.ClusterObject;
import io.github.llmdtracing.json.JsonObject;
import java.util.Optional;

/** Whether what runs of an object is as the object says. */
sealed interface Readiness {
    /** It is. */
    record Ready() implements Readiness {}

    /**
     * Not yet.
     *
     * @param why in a few words, as {@code 0 of 2 pods are ready}
     */
    record Waiting(String why) implements Readiness {}

    /**
     * It will not be.
     *
     * @param why the cluster's words
     */
    record Failed(String why) implements Readiness {}

    /** The readiness of a Deployment, a StatefulSet or a DaemonSet; anything else is ready as soon as it is there. */
    static Readiness of(ClusterObject object) {
        return switch (object.key().kind()) {
            case "Deployment" -> ofDeployment(object.json());
            case "StatefulSet" -> ofReplicas(object.json(), number(object.json(), "spec", "replicas", 1));
            case "DaemonSet" -> ofDaemonSet(object.json());
            default -> new Ready();
        };
    }

    private static Readiness ofDeployment(JsonObject deployment) {
        Optional<JsonObject> progressing = deployment.objects("status", "conditions").stream()
                .filter(c -> c.text("type").filter("Progressing"::equals).isPresent())
                .findFirst();
        if (isSeen(deployment)
                && progressing
                        .flatMap(c -> c.text("reason"))
                        .filter("ProgressDeadlineExceeded"::equals)
                        .isPresent()) {
            return new Failed(progressing.flatMap(c -> c.text("message")).orElse("it makes no progress"));
        }
        return ofReplicas(deployment, number(deployment, "spec", "replicas", 1));
    }

    private static Readiness ofReplicas(JsonObject workload, long wanted) {
        if (!isSeen(workload)) {
            return new Waiting("the change is not seen yet");
        }
        long updated = number(workload, "status", "updatedReplicas", 0);
        long available = number(workload, "status", "availableReplicas", 0);
        long all = number(workload, "status", "replicas", 0);
        if (updated >= wanted && available >= wanted && all == updated) {
            return new Ready();
        }
        return all > updated && updated >= wanted && available >= wanted
                ? new Waiting("old pods are still there: " + (all - updated))
                : new Waiting(Math.min(updated, available) + " of " + wanted + " pods are ready");
    }

    private static Readiness ofDaemonSet(JsonObject daemons) {
        long wanted = number(daemons, "status", "desiredNumberScheduled", 0);
        long available = number(daemons, "status", "numberAvailable", 0);
        long updated = number(daemons, "status", "updatedNumberScheduled", 0);
        return isSeen(daemons) && Math.min(available, updated) >= wanted
                ? new Ready()
                : new Waiting(Math.min(available, updated) + " of " + wanted + " pods are ready");
    }

    private static boolean isSeen(JsonObject workload) {
        return number(workload, "status", "observedGeneration", 0) >= number(workload, "metadata", "generation", 1);
    }

    private static long number(JsonObject object, String part, String name, long otherwise) {
        return object.number(part, name).orElse(otherwise);
    }
}
