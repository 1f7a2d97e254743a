package io.github.llmdtracing.collector;

import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpecBuilder;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetBuilder;
import java.util.List;
import java.util.stream.Stream;

/**
 * How many of a workload there are, whatever happens.
 *
 * @param workload what runs
 * @param metadata where
 */
record Availability(Workload workload, Metadata metadata) {
    /** Above it more are started; batching and gRPC take bursts of some seconds. */
    static final int BUSY_PERCENT = 70;

    List<Manifest> manifests() {
        return Stream.concat(autoscaler(), budget()).toList();
    }

    private Stream<Manifest> autoscaler() {
        return workload.provision().mostReplicas().stream().mapToObj(this::autoscaler);
    }

    private Manifest autoscaler(int most) {
        return Manifest.of(
                "autoscaling",
                "",
                new HorizontalPodAutoscalerBuilder()
                        .withMetadata(metadata.of(workload.name(), workload))
                        .withNewSpec()
                        .withNewScaleTargetRef("apps/v1", "Deployment", workload.name())
                        .withMinReplicas(workload.provision().replicas())
                        .withMaxReplicas(most)
                        .withMetrics(processorTime())
                        .endSpec()
                        .build());
    }

    private static MetricSpec processorTime() {
        return new MetricSpecBuilder()
                .withType("Resource")
                .withNewResource()
                .withName("cpu")
                .withNewTarget()
                .withType("Utilization")
                .withAverageUtilization(BUSY_PERCENT)
                .endTarget()
                .endResource()
                .build();
    }

    private Stream<Manifest> budget() {
        boolean wanted =
                workload.provision().disruptionBudget() && workload.provision().isMany();
        return wanted ? Stream.of(disruptionBudget()) : Stream.empty();
    }

    private Manifest disruptionBudget() {
        return Manifest.of(
                "disruption-budget",
                "",
                new PodDisruptionBudgetBuilder()
                        .withMetadata(metadata.of(workload.name(), workload))
                        .withNewSpec()
                        .withNewMaxUnavailable(1)
                        .withSelector(Metadata.podsOf(workload.name()))
                        .endSpec()
                        .build());
    }
}
