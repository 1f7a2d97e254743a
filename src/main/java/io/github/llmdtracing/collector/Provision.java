package io.github.llmdtracing.collector;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is done so that the collector outlives a bad day. In development nothing of it is.
 *
 * @param replicas how many run; with autoscaling, at least
 * @param mostReplicas how many run at most, where a HorizontalPodAutoscaler decides
 * @param resources requests and limits, and GOMEMLIMIT with them
 * @param probes whether Kubernetes asks if it is well
 * @param spread whether replicas go to different nodes and zones where they can
 * @param disruptionBudget whether a drained node may take only one of several replicas at a time
 * @param networkPolicy whether only those who send may reach it
 * @param ownMetrics whether Prometheus can read how it does
 */
public record Provision(
        int replicas,
        OptionalInt mostReplicas,
        Optional<Resources> resources,
        boolean probes,
        boolean spread,
        boolean disruptionBudget,
        boolean networkPolicy,
        boolean ownMetrics) {
    /** As small as in llm-d's guide. */
    public static Provision minimal() {
        return new Provision(1, OptionalInt.empty(), Optional.empty(), false, false, false, false, false);
    }

    /** Fit for production. */
    public static Provision production() {
        return new Provision(2, OptionalInt.of(6), Optional.of(Resources.usual()), true, true, true, true, true);
    }

    /** The same with a fixed number of replicas. */
    Provision fixed(int count) {
        return new Provision(
                count, OptionalInt.empty(), resources, probes, spread, disruptionBudget, networkPolicy, ownMetrics);
    }

    /** Whether there may be more than one. */
    boolean isMany() {
        return replicas > 1 || mostReplicas.orElse(1) > 1;
    }
}
