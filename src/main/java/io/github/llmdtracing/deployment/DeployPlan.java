package io.github.llmdtracing.deployment;

import io.github.llmdtracing.cluster.ApplyOptions;
import io.github.llmdtracing.cluster.Cluster;
import io.github.llmdtracing.cluster.ClusterException;
import io.github.llmdtracing.cluster.ClusterObject;
import io.github.llmdtracing.cluster.ClusterProblem;
import io.github.llmdtracing.cluster.ObjectKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is to be done in the cluster, found out without doing it: the cluster itself says what would come of each object. */
final class DeployPlan {
    private final Cluster cluster;
    private final DeployRequest request;
    private final boolean namespaceIsThere;
    private final List<PlannedObject> planned = new ArrayList<>();
    private final List<ObjectChange> changes = new ArrayList<>();
    private final List<ClusterObject> stale = new ArrayList<>();
    private final Troubles troubles = new Troubles();

    private DeployPlan(Cluster cluster, DeployRequest request, boolean namespaceIsThere) {
        this.cluster = cluster;
        this.request = request;
        this.namespaceIsThere = namespaceIsThere;
    }

    /** The plan, with all that stands in its way. */
    static DeployPlan of(Cluster cluster, DeployRequest request, boolean namespaceIsThere) throws ClusterException {
        DeployPlan plan = new DeployPlan(cluster, request, namespaceIsThere);
        for (Part part : request.parts()) {
            plan.add(part);
        }
        return plan;
    }

    private void add(Part part) throws ClusterException {
        List<ClusterObject> placed = new ArrayList<>();
        for (ClusterObject object : part.objects()) {
            placed.add(new Placement(cluster, request.namespace()).placed(object));
        }
        Part whole = new Part(part.mark(), placed, part.guests());
        for (ClusterObject object : DeployedKind.ordered(placed)) {
            attempt(object, () -> plan(whole, object));
        }
        // Workloads are chosen anew each time: one that is not among them may still be wanted.
        if (namespaceIsThere && !part.guests()) {
            stale.addAll(new DeployedObjects(cluster, part.mark())
                    .find(troubles).stream().filter(o -> !whole.wants(o)).toList());
        }
    }

    private interface Attempt {
        void run() throws ClusterException;
    }

    // One trouble must not hide the others; but with a cluster that does not answer there is no going on.
    private void attempt(ClusterObject object, Attempt attempt) throws ClusterException {
        try {
            attempt.run();
        } catch (ClusterException e) {
            if (e.problem().mayPass()
                    || e.problem() instanceof ClusterProblem.Unauthenticated
                    || e.problem() instanceof ClusterProblem.Stopped) {
                throw e;
            }
            troubles.add(object.key().toString(), e.problem());
        }
    }

    private void plan(Part part, ClusterObject object) throws ClusterException {
        Optional<ClusterObject> standing =
                namespaceIsThere || object.key().namespace().isEmpty() ? cluster.get(object.key()) : Optional.empty();
        boolean foreign = standing.filter(s -> !part.mark().isOurs(s)).isPresent();
        if (foreign && !part.guests() && !request.force()) {
            troubles.add(inTheWay(standing.orElseThrow()));
            return;
        }
        ClusterObject wanted = foreign && part.guests() ? object : part.mark().on(object);
        planned.add(new PlannedObject(wanted, standing));
        changes.add(new ObjectChange(standing, Optional.of(wouldBe(wanted, standing))));
    }

    private ClusterObject wouldBe(ClusterObject wanted, Optional<ClusterObject> standing) throws ClusterException {
        ObjectKey key = wanted.key();
        if (cluster.resource(key.apiVersion(), key.kind()).isEmpty()) {
            throw new ClusterException(new ClusterProblem.UnknownKind(key.apiVersion(), key.kind()));
        }
        boolean possible = isInWhatIsThere(wanted) && !(standing.isEmpty() && needsAnotherFirst(wanted));
        return possible ? cluster.apply(wanted, new ApplyOptions(true, request.force())) : wanted;
    }

    // The one namespace that may not be there yet is the deployment's.
    private boolean isInWhatIsThere(ClusterObject object) {
        return namespaceIsThere || !object.key().namespace().equals(Optional.of(request.namespace()));
    }

    // A binding cannot be tried before the role is there that it speaks of.
    private static boolean needsAnotherFirst(ClusterObject wanted) {
        return wanted.key().kind().endsWith("RoleBinding");
    }

    private static Trouble inTheWay(ClusterObject standing) {
        String whose = standing.label(Mark.DEPLOYMENT)
                .map(d -> "it belongs to the deployment \"" + d + "\" in the namespace "
                        + standing.label(Mark.NAMESPACE).orElse("?"))
                .orElse("it is there, and deploy did not make it");
        return Trouble.of(
                standing.key().toString(),
                whose,
                "Give the collector or the backend another <name>, or take it over with -Dllmd.tracing.forceConflicts.");
    }

    List<PlannedObject> planned() {
        return planned;
    }

    /** What a former deploy made and is not wanted any more. */
    List<ClusterObject> stale() {
        return stale;
    }

    /** All that would change. */
    List<ObjectChange> changes() {
        List<ObjectChange> all = new ArrayList<>(changes);
        stale.forEach(s -> all.add(new ObjectChange(Optional.of(s), Optional.empty())));
        return all;
    }

    List<Trouble> troubles() {
        return troubles.all();
    }
}
