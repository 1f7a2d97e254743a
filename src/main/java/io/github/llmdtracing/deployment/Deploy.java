package io.github.llmdtracing.deployment;

import io.github.llmdtracing.cluster.ApplyOptions;
import io.github.llmdtracing.cluster.Cluster;
import io.github.llmdtracing.cluster.ClusterException;
import io.github.llmdtracing.cluster.ClusterObject;
import io.github.llmdtracing.cluster.ClusterProblem;
import io.github.llmdtracing.cluster.ObjectKey;
import io.github.llmdtracing.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Brings a cluster to where it holds a deployment, and nothing that the deployment had before and has no more.
 *
 * @param cluster where
 * @param request what
 * @param pause how long it rests before it looks again
 * @param progress takes what is being done, a line each
 */
public record Deploy(Cluster cluster, DeployRequest request, Duration pause, Consumer<String> progress) {
    /** How long it usually rests. */
    public static final Duration USUAL_PAUSE = Duration.ofSeconds(1);

    /**
     * Says what would change; the cluster is asked, and changes nothing.
     *
     * @throws DeploymentException with all that would stand in the way
     */
    public List<ObjectChange> look() throws DeploymentException, ClusterException {
        return plan(namespaceIsThere()).changes();
    }

    /**
     * Deploys, and waits until all is ready. Nothing is changed where something can be known to stand in the way.
     *
     * @return what changed
     * @throws DeploymentException with what stood in the way, or is not ready
     */
    public List<ObjectChange> run() throws DeploymentException, ClusterException {
        boolean there = namespaceIsThere();
        DeployPlan plan = plan(there);
        List<ObjectChange> done = new ArrayList<>();
        if (!there) {
            note(done, apply(new PlannedObject(namespace(), Optional.empty())));
        }
        for (PlannedObject planned : plan.planned()) {
            note(done, apply(planned));
        }
        for (ClusterObject stale : plan.stale()) {
            cluster.delete(stale);
            note(done, new ObjectChange(Optional.of(stale), Optional.empty()));
        }
        await(plan);
        return done;
    }

    private DeployPlan plan(boolean there) throws DeploymentException, ClusterException {
        DeployPlan plan = DeployPlan.of(cluster, request, there);
        if (!plan.troubles().isEmpty()) {
            throw new DeploymentException("nothing was deployed", plan.troubles());
        }
        return plan;
    }

    private boolean namespaceIsThere() throws DeploymentException, ClusterException {
        Optional<ClusterObject> namespace = standingNamespace();
        if (namespace.isEmpty() && !request.createNamespace()) {
            throw new DeploymentException(
                    "nothing was deployed",
                    List.of(
                            Trouble.of(
                                    "",
                                    "there is no namespace " + request.namespace(),
                                    "Have it made with -Dllmd.tracing.createNamespace, or name another one with -Dllmd.tracing.namespace.")));
        }
        if (namespace.filter(ClusterObject::isLeaving).isPresent()) {
            throw new DeploymentException(
                    "nothing was deployed",
                    List.of(Trouble.of(
                            "",
                            "the namespace " + request.namespace() + " is being deleted",
                            "Wait until it has gone.")));
        }
        return namespace.isPresent();
    }

    // Who may not look at a namespace can still be allowed to work in it.
    private Optional<ClusterObject> standingNamespace() throws ClusterException {
        try {
            return cluster.get(namespace().key());
        } catch (ClusterException e) {
            if (e.problem() instanceof ClusterProblem.Forbidden) {
                return Optional.of(namespace());
            }
            throw e;
        }
    }

    private ClusterObject namespace() {
        JsonObject bare = JsonObject.empty()
                .with("v1", "apiVersion")
                .with("Namespace", "kind")
                .with(request.namespace(), "metadata", "name")
                .with("llmd-tracing", "metadata", "labels", "app.kubernetes.io/managed-by");
        return new ClusterObject(bare);
    }

    private ObjectChange apply(PlannedObject planned) throws ClusterException, DeploymentException {
        try {
            ClusterObject after = cluster.apply(planned.wanted(), new ApplyOptions(false, request.force()));
            return new ObjectChange(planned.standing(), Optional.of(after));
        } catch (ClusterException e) {
            if (e.problem().mayPass() || e.problem() instanceof ClusterProblem.Stopped) {
                throw e;
            }
            throw new DeploymentException(
                    "deployed in part; deploy again, or take it back with undeploy",
                    List.of(Trouble.of(planned.name(), e.problem())));
        }
    }

    private void note(List<ObjectChange> done, ObjectChange change) {
        done.add(change);
        progress.accept(change.name() + " " + change.verb().name().toLowerCase(Locale.ROOT));
    }

    private void await(DeployPlan plan) throws ClusterException, DeploymentException {
        List<Workload> workloads = plan.planned().stream()
                .flatMap(p -> Workload.of(p.wanted()).stream())
                .toList();
        List<Trouble> troubles = new ReadinessWait(cluster, request.limit(), pause, progress).await(workloads);
        if (!troubles.isEmpty()) {
            throw new DeploymentException("deployed, but not ready", troubles);
        }
    }

    /** A Service, for messages. */
    static ObjectKey service(String namespace, String name) {
        return new ObjectKey("v1", "Service", Optional.of(namespace), name);
    }
}
