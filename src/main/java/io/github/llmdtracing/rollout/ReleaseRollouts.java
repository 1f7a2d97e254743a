package io.github.llmdtracing.rollout;

import io.github.llmdtracing.helm.ChartPods;
import io.github.llmdtracing.helm.HelmRelease;
import io.github.llmdtracing.helm.LayeredValues.View;
import io.github.llmdtracing.kubernetes.Accelerators;
import io.github.llmdtracing.kubernetes.PodDemand;
import io.github.llmdtracing.plan.values.ReleaseValues;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What other values of a release mean for the pods of its chart. What a chart decides by itself is not known.
 *
 * @param before the release as it stands
 * @param after the same release as it becomes
 */
record ReleaseRollouts(ReleaseValues before, ReleaseValues after) {
    Stream<Rollout> all() {
        List<ChartPods> pods = after.schema().pods(after.values());
        return pods.stream().filter(this::isChanged).map(this::rollout);
    }

    private boolean isChanged(ChartPods pods) {
        return pods.inputs().stream().anyMatch(this::isChanged);
    }

    private boolean isChanged(List<String> path) {
        List<View> old = before.values().views();
        List<View> now = after.values().views();
        return old.size() == now.size()
                && IntStream.range(0, now.size())
                        .anyMatch(i -> !SameNode.of(at(old.get(i), path), at(now.get(i), path)));
    }

    private static Optional<? extends YamlNode> at(View view, List<String> path) {
        return path.isEmpty() ? view.values() : view.at(path);
    }

    private Rollout rollout(ChartPods pods) {
        HelmRelease release = after.release();
        return new Rollout(
                pods.place().orElse(release.declaredAt()),
                "values of " + release.name() + " " + pods.name(),
                release.namespace(),
                Optional.empty(),
                replicas(pods),
                1,
                demand(pods),
                Strategy.of(Restart.BY_CONTROLLER, "how they are replaced is up to the chart " + release.chart()));
    }

    private ReplicaCount replicas(ChartPods pods) {
        boolean certain = after.values().complete() && !pods.isScaled();
        return certain
                ? Replicas.count(pods.replicas(), "")
                : ReplicaCount.unknown(pods.isScaled() ? "scaled by the chart" : "some values are elsewhere");
    }

    // Charts may add devices that no container in the values asks for.
    private static Accelerators demand(ChartPods pods) {
        Accelerators written =
                pods.containers().stream().map(PodDemand::of).reduce(Accelerators.NONE, Accelerators::plus);
        return written.isEmpty() && pods.mayHaveAccelerators() ? Accelerators.UNKNOWN : written;
    }
}
