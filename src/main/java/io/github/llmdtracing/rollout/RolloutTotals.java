package io.github.llmdtracing.rollout;

import io.github.llmdtracing.kubernetes.Accelerators;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Rollouts together.
 *
 * @param rollouts the rollouts
 */
public record RolloutTotals(List<Rollout> rollouts) {
    /** Copies the list. */
    public RolloutTotals {
        rollouts = List.copyOf(rollouts);
    }

    private List<Rollout> counted() {
        return rollouts.stream()
                .filter(r -> r.isAutomatic() && r.replicas().isKnown())
                .toList();
    }

    /** How many workloads restart whose replicas are not known. */
    public long uncounted() {
        return rollouts.stream()
                .filter(r -> r.isAutomatic() && !r.replicas().isKnown())
                .count();
    }

    /** How many do not restart by themselves. */
    public long waiting() {
        return rollouts.stream().filter(r -> !r.isAutomatic()).count();
    }

    /** The replicas that restart, at least. */
    public long leastReplicas() {
        return replicas(ReplicaCount::least);
    }

    /** The replicas that restart, at most. */
    public long mostReplicas() {
        return replicas(ReplicaCount::most);
    }

    private long replicas(ToLongFunction<ReplicaCount> number) {
        return counted().stream()
                .mapToLong(r -> number.applyAsLong(r.replicas()))
                .sum();
    }

    /** What they ask for, at least. */
    public Accelerators least() {
        return accelerators(ReplicaCount::least);
    }

    /** What they ask for, at most. */
    public Accelerators most() {
        return accelerators(ReplicaCount::most);
    }

    private Accelerators accelerators(ToLongFunction<ReplicaCount> number) {
        return counted().stream()
                .map(r -> r.perReplica().times(number.applyAsLong(r.replicas())))
                .reduce(Accelerators.NONE, Accelerators::plus);
    }

    /** Those that may get stuck. */
    public List<Rollout> hanging() {
        return rollouts.stream().filter(Rollout::mayHang).toList();
    }

    /** As {@code 2 pod templates change: 3 replicas restart, with 8 GPUs; 1 may hang}. */
    public String words() {
        String replicas = ReplicaCount.range(leastReplicas(), mostReplicas());
        String devices = least().equals(most()) ? most().words() : least().words() + " to " + most().words();
        return count(rollouts.size(), " pod template changes", " pod templates change")
                + ": " + replicas + (replicas.equals("1") ? " replica restarts" : " replicas restart") + ", with "
                + devices
                + some(uncounted(), " whose number is not known")
                + some(waiting(), " not by itself")
                + some(hanging().size(), " may hang");
    }

    private static String some(long number, String what) {
        return number == 0 ? "" : "; " + number + what;
    }

    private static String count(long number, String one, String many) {
        return number + (number == 1 ? one : many);
    }
}
