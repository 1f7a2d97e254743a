package io.github.llmdtracing.rollout;

import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.kubernetes.Accelerators;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.kubernetes.PodDemand;
import io.github.llmdtracing.kubernetes.PodTemplate;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the change of one object means for its pods. Whatever changes outside of its pod templates, restarts nothing.
 *
 * @param before the object as it stands
 * @param after the same object as it becomes
 * @param kustomization what makes it, if a kustomization does
 * @param scalers what scales workloads
 */
record ObjectRollouts(
        KubernetesObject before, KubernetesObject after, Optional<String> kustomization, Scalers scalers) {
    private static final Set<String> STANDARD = Set.of("", "apps", "batch");

    List<Rollout> all() {
        List<PodTemplate> changed = changed();
        if (changed.isEmpty()) {
            return KserveRollouts.tracingAlone(this);
        }
        if (after.kind().equals("LeaderWorkerSet")) {
            return List.of(groups());
        }
        return changed.stream().map(this::rollout).toList();
    }

    private List<PodTemplate> changed() {
        List<PodTemplate> old = before.podTemplates();
        List<PodTemplate> now = after.podTemplates();
        boolean all = old.size() != now.size() || KserveRollouts.tracingDiffers(this);
        return IntStream.range(0, now.size())
                .filter(i -> all || differs(old.get(i), now.get(i)))
                .mapToObj(now::get)
                .toList();
    }

    private boolean differs(PodTemplate old, PodTemplate now) {
        Optional<YamlNode> spec = Optional.of(old.spec());
        return !SameNode.of(spec, Optional.of(now.spec())) || !SameNode.of(old.metadata(), now.metadata());
    }

    private Rollout rollout(PodTemplate pod) {
        boolean one = STANDARD.contains(after.group());
        ReplicaCount replicas = one ? new Replicas(scalers).of(after) : unusual(pod);
        return rollout(one ? "" : " " + pod.path(), replicas, 1, demand(pod));
    }

    // KServe puts what a service leaves out below it, from presets that may be elsewhere.
    private Accelerators demand(PodTemplate pod) {
        Accelerators demand = PodDemand.of(pod);
        return KserveRollouts.isKserve(after) && demand.isEmpty() ? Accelerators.UNKNOWN : demand;
    }

    private ReplicaCount unusual(PodTemplate pod) {
        return KserveRollouts.isKserve(after)
                ? KserveRollouts.replicas(after, pod.path())
                : new Replicas(scalers).of(after);
    }

    // A group is made anew as a whole, whichever of its templates changed (leaderworkerset_types.go:
    // an update of a group is that of "leader+workers").
    private Rollout groups() {
        ReplicaCount size = Replicas.count(
                after.node().mapping("spec", "leaderWorkerTemplate").flatMap(t -> t.get("size")), "1");
        List<PodTemplate> pods = after.podTemplates();
        Accelerators leader = PodDemand.of(pods.get(0));
        Accelerators worker = PodDemand.of(pods.get(pods.size() - 1));
        Accelerators group = size.isKnown() && size.least() > 0
                ? leader.plus(worker.times(size.least() - 1))
                : leader.plus(worker).plus(Accelerators.UNKNOWN);
        return rollout("", new Replicas(scalers).of(after), Math.max(1, size.least()), group);
    }

    Rollout rollout(String part, ReplicaCount replicas, long pods, Accelerators demand) {
        Strategy strategy = new Strategies(after, replicas).strategy();
        Location location = after.locate(after.node());
        return new Rollout(
                location,
                after.title() + part,
                after.namespace(),
                kustomization,
                replicas.less(strategy.kept()),
                pods,
                demand,
                strategy);
    }
}
