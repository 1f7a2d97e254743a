package io.github.llmdtracing.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.apiserver.FakeApiServer;
import io.github.llmdtracing.cluster.ClusterObject;
import io.github.llmdtracing.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadinessTest {
    private static JsonObject workload(String kind, long generation, Map<String, Object> status) {
        return FakeApiServer.object("apps/v1", kind, "a")
                .with(generation, "metadata", "generation")
                .with(2, "spec", "replicas")
                .with(status, "status");
    }

    private static Readiness of(JsonObject object) {
        return Readiness.of(new ClusterObject(object));
    }

    private static Map<String, Object> status(long seen, long all, long updated, long available) {
        return Map.of(
                "observedGeneration",
                seen,
                "replicas",
                all,
                "updatedReplicas",
                updated,
                "availableReplicas",
                available);
    }

    @Test
    void aDeploymentIsReadyWhenAllItsPodsAreNewAndAvailable() {
        assertThat(of(workload("Deployment", 3, status(3, 2, 2, 2)))).isInstanceOf(Readiness.Ready.class);
    }

    @Test
    void whatWasSaidBeforeTheChangeDoesNotCount() {
        assertThat(of(workload("Deployment", 3, status(2, 2, 2, 2))))
                .isEqualTo(new Readiness.Waiting("the change is not seen yet"));
    }

    @Test
    void oldPodsAreWaitedFor() {
        assertThat(of(workload("Deployment", 3, status(3, 3, 2, 2))))
                .isEqualTo(new Readiness.Waiting("old pods are still there: 1"));
        assertThat(of(workload("Deployment", 3, status(3, 3, 1, 2))))
                .isEqualTo(new Readiness.Waiting("1 of 2 pods are ready"));
    }

    @Test
    void aDeploymentWithoutProgressHasFailed() {
        JsonObject stuck = workload("Deployment", 1, status(1, 2, 2, 0))
                .with(
                        List.of(Map.of(
                                "type", "Progressing", "reason", "ProgressDeadlineExceeded", "message", "stuck")),
                        "status",
                        "conditions");
        assertThat(of(stuck)).isEqualTo(new Readiness.Failed("stuck"));
        assertThat(of(stuck.with(2, "metadata", "generation"))).isInstanceOf(Readiness.Waiting.class);
    }

    @Test
    void otherWorkloadsAreAskedInTheirOwnWords() {
        assertThat(of(workload("StatefulSet", 1, status(1, 2, 2, 1))))
                .isEqualTo(new Readiness.Waiting("1 of 2 pods are ready"));
        assertThat(of(workload(
                        "DaemonSet",
                        1,
                        Map.of(
                                "observedGeneration",
                                1,
                                "desiredNumberScheduled",
                                3,
                                "numberAvailable",
                                2,
                                "updatedNumberScheduled",
                                3))))
                .isEqualTo(new Readiness.Waiting("2 of 3 pods are ready"));
        assertThat(of(FakeApiServer.object("v1", "ConfigMap", "a"))).isInstanceOf(Readiness.Ready.class);
    }
}
