package io.github.llmdtracing.deployment;

import io.github.llmdtracing.cluster.ApiResource;
import io.github.llmdtracing.cluster.Cluster;
import io.github.llmdtracing.cluster.ClusterException;
import io.github.llmdtracing.cluster.ClusterObject;
import io.github.llmdtracing.cluster.ClusterProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes deployments out of a cluster again: what has their mark, and nothing else.
 *
 * @param cluster where
 * @param marks the marks
 * @param limit how long all may take to be gone
 * @param pause how long it rests before it looks again
 * @param progress takes what is being done, a line each
 */
public record Undeploy(Cluster cluster, List<Mark> marks, Duration limit, Duration pause, Consumer<String> progress) {
    /** Copies the list. */
    public Undeploy {
        marks = List.copyOf(marks);
    }

    /** What would go, in the order in which it would. */
    public List<ObjectChange> look() throws DeploymentException, ClusterException {
        return found().stream()
                .map(o -> new ObjectChange(Optional.of(o), Optional.empty()))
                .toList();
    }

    /**
     * Deletes, and waits until all has gone.
     *
     * @return what went
     * @throws DeploymentException with what could not be deleted, or is still there
     */
    public List<ObjectChange> run() throws DeploymentException, ClusterException {
        List<ClusterObject> found = found();
        for (ClusterObject object : found) {
            cluster.delete(object);
            progress.accept(object.key() + " is deleted");
        }
        awaitGone(found);
        return found.stream()
                .map(o -> new ObjectChange(Optional.of(o), Optional.empty()))
                .toList();
    }

    private List<ClusterObject> found() throws DeploymentException, ClusterException {
        Troubles troubles = new Troubles();
        List<ClusterObject> found = new ArrayList<>();
        for (Mark mark : marks) {
            found.addAll(new DeployedObjects(cluster, mark).find(troubles));
        }
        if (!troubles.isEmpty()) {
            throw new DeploymentException("nothing was removed", troubles.all());
        }
        Collections.reverse(found);
        return found;
    }

    private void awaitGone(List<ClusterObject> deleted) throws DeploymentException, ClusterException {
        Pause pauses = new Pause(limit, pause);
        List<ClusterObject> open = new ArrayList<>(deleted);
        while (!open.isEmpty()) {
            for (ClusterObject object : List.copyOf(open)) {
                if (isGone(object)) {
                    open.remove(object);
                }
            }
            if (open.isEmpty()) {
                return;
            }
            if (pauses.isOver()) {
                throw new DeploymentException("removed, but not all has gone", remaining(open));
            }
            rest(pauses);
        }
    }

    private static void rest(Pause pauses) throws ClusterException {
        try {
            pauses.rest();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterException(new ClusterProblem.Stopped());
        }
    }

    private boolean isGone(ClusterObject object) throws ClusterException {
        Optional<ClusterObject> standing =
                cluster.get(object.key()).filter(s -> s.uid().equals(object.uid()));
        return standing.isEmpty() && podsOf(object).isEmpty() && !isStillOperated(object);
    }

    private List<ClusterObject> podsOf(ClusterObject object) throws ClusterException {
        Map<String, String> selector = object.json().texts("spec", "selector", "matchLabels");
        Optional<ApiResource> pods = cluster.resource("v1", "Pod");
        boolean makesPods = Workload.of(object).filter(w -> !w.isOperated()).isPresent();
        return !makesPods || selector.isEmpty() || pods.isEmpty()
                ? List.of()
                : cluster.list(pods.get(), object.key().namespace(), selector);
    }

    private boolean isStillOperated(ClusterObject object) throws ClusterException {
        Optional<Workload> operated = Workload.of(object).filter(Workload::isOperated);
        return operated.isPresent() && cluster.get(operated.get().pods()).isPresent();
    }

    private List<Trouble> remaining(List<ClusterObject> open) throws ClusterException {
        List<Trouble> troubles = new ArrayList<>();
        for (ClusterObject object : open) {
            troubles.add(remaining(object, cluster.get(object.key())));
        }
        return troubles;
    }

    private Trouble remaining(ClusterObject object, Optional<ClusterObject> standing) {
        List<String> finalizers = standing.map(s -> s.json().list("metadata", "finalizers").stream()
                        .map(f -> "held by the finalizer " + f)
                        .toList())
                .orElse(List.of());
        String what = standing.isPresent() ? "is still there" : "has gone, but not what it made";
        return new Trouble(
                object.key().toString(),
                what + " after " + limit.toSeconds() + " s",
                finalizers,
                "Give it more time with -Dllmd.tracing.timeout.");
    }
}
