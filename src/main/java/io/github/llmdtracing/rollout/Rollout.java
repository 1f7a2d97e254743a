package io.github.llmdtracing.rollout;

import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.kubernetes.Accelerators;
import java.util.Comparator;
import java.util.Optional;

/**
 * A workload whose pods are to be made anew, because their template changes.
 *
 * @param location where it stands
 * @param workload as {@code Deployment/decode}
 * @param namespace where it runs, if it says so
 * @param kustomization the path of the kustomization that makes it; none where it stands in a file as it is
 * @param replicas how many are made anew
 * @param podsPerReplica how many pods a replica is; more than one for groups
 * @param perReplica what one replica asks for
 * @param strategy how that happens
 */
public record Rollout(
        Location location,
        String workload,
        Optional<String> namespace,
        Optional<String> kustomization,
        ReplicaCount replicas,
        long podsPerReplica,
        Accelerators perReplica,
        Strategy strategy)
        implements Comparable<Rollout> {
    private static final Comparator<Rollout> ORDER = Comparator.comparing(Rollout::location)
            .thenComparing(r -> r.kustomization().orElse(""))
            .thenComparing(Rollout::workload);

    /** The same, its place said otherwise. */
    public Rollout at(Location other) {
        return new Rollout(other, workload, namespace, kustomization, replicas, podsPerReplica, perReplica, strategy);
    }

    /** Whether pods are made anew as soon as the change is applied. */
    public boolean isAutomatic() {
        return strategy.restart().isAutomatic() && !replicas.isNone();
    }

    /** Whether it waits for accelerators, and gets stuck where none is free. */
    public boolean mayHang() {
        return isAutomatic() && strategy.needsSpare() && !perReplica.isEmpty();
    }

    /** As {@code 2 replicas of 4 pods, 32 GPUs}. */
    public String size() {
        String groups = podsPerReplica == 1 ? "" : " of " + podsPerReplica + " pods";
        return replicas.words() + groups + ", " + devices();
    }

    private String devices() {
        if (!replicas.isKnown()) {
            return perReplica.words() + (perReplica.isEmpty() ? "" : " each");
        }
        String most = perReplica.times(replicas.most()).words();
        boolean one = replicas.least() == replicas.most() || perReplica.isEmpty();
        return one ? most : perReplica.times(replicas.least()).words() + " to " + most;
    }

    /** What it takes, in a sentence without a full stop. */
    public String effect() {
        if (replicas.isNone()) {
            return "no replica runs: nothing restarts";
        }
        return mayHang() ? strategy.words() + ", which needs " + spare() + " free" : strategy.words();
    }

    /** What has to be free for a start, as {@code 1 GPU}. */
    public String spare() {
        return perReplica.words();
    }

    @Override
    public int compareTo(Rollout other) {
        return ORDER.compare(this, other);
    }
}
