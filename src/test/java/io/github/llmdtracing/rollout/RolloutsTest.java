package io.github.llmdtracing.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.plan.PlannedSources;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlSyntaxException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolloutsTest {
    private static final String POD = """
              metadata: {labels: {app: decode}}
              spec:
                containers:
                  - {name: modelserver, image: engine, env: [OLD], resources: {limits: {nvidia.com/gpu: 2}}}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1  |                                                              | 1 more, 0 fewer   | true
            3  |                                                              | 1 more, 0 fewer   | true
            4  |                                                              | 1 more, 1 fewer   | false
            5  |                                                              | 2 more, 1 fewer   | false
            10 | rollingUpdate: {maxSurge: 0, maxUnavailable: 10%}            | 0 more, 1 fewer   | false
            5  | rollingUpdate: {maxSurge: 0, maxUnavailable: 10%}            | 0 more, 1 fewer   | false
            5  | rollingUpdate: {maxSurge: 0%, maxUnavailable: 1}             | 0 more, 1 fewer   | false
            5  | rollingUpdate: {maxSurge: 3, maxUnavailable: 0}              | 3 more, 0 fewer   | true
            5  | rollingUpdate: {maxUnavailable: 0%}                          | 2 more, 0 fewer   | true
            """)
    void aDeploymentRollsAsItsNumbersSay(int replicas, String numbers, String counted, boolean hangs) {
        String strategy = numbers == null ? "" : "  strategy: {" + numbers + "}\n";
        Rollout rollout = one(deployment("  replicas: " + replicas + "\n" + strategy));

        assertThat(rollout.effect()).contains("(of " + replicas + ": " + counted + ")");
        assertThat(rollout.mayHang()).isEqualTo(hangs);
        assertThat(rollout.effect().contains("needs 2 GPUs free")).isEqualTo(hangs);
        assertThat(rollout.size())
                .isEqualTo(replicas + (replicas == 1 ? " replica, " : " replicas, ") + 2 * replicas + " GPUs");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            strategy: {type: Recreate}                                        | RECREATED     | nothing serves meanwhile
            paused: true                                                      | BY_HAND       | until it is resumed
            strategy: {rollingUpdate: {maxSurge: 0, maxUnavailable: 0}}       | BY_HAND       | must not both be 0
            strategy: {type: Odd}                                             | BY_CONTROLLER | cannot be read
            """)
    void otherStrategiesOfADeployment(String spec, Restart restart, String words) {
        Rollout rollout = one(deployment("  " + spec + "\n"));

        assertThat(rollout.strategy().restart()).isEqualTo(restart);
        assertThat(rollout.effect()).contains(words);
        assertThat(rollout.mayHang()).isFalse();
    }

    @Test
    void aDeploymentOfNoReplicaRestartsNothing() {
        Rollout rollout = one(deployment("  replicas: 0\n"));

        assertThat(rollout.isAutomatic()).isFalse();
        assertThat(rollout.effect()).isEqualTo("no replica runs: nothing restarts");
    }

    @Test
    void anAutoscalerOwnsTheReplicas() {
        String hpa = """
                ---
                apiVersion: autoscaling/v2
                kind: HorizontalPodAutoscaler
                metadata: {name: scaler}
                spec:
                  minReplicas: 2
                  maxReplicas: 8
                  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: decode}
                """;
        assertThat(one(deployment("  replicas: null\n") + hpa).size())
                .isEqualTo("2 to 8 replicas (HorizontalPodAutoscaler/scaler), 4 GPUs to 16 GPUs");
        assertThat(one(deployment("  replicas: 5\n") + hpa.replace("minReplicas: 2", "behavior: {}"))
                        .size())
                .startsWith("1 to 8 replicas");
        assertThat(one(deployment("  replicas: 5\n") + hpa.replace("name: decode", "name: prefill"))
                        .size())
                .isEqualTo("5 replicas, 10 GPUs");
    }

    @Test
    void aScaledObjectHasDefaultsOfItsOwn() {
        String scaled = """
                ---
                apiVersion: keda.sh/v1alpha1
                kind: ScaledObject
                metadata: {name: scaler}
                spec:
                  scaleTargetRef: {name: decode}
                """;
        assertThat(one(deployment("") + scaled).replicas())
                .isEqualTo(new ReplicaCount(0, 100, true, "ScaledObject/scaler"));
        String numbers = scaled + "  minReplicaCount: 2\n  maxReplicaCount: 4\n";
        assertThat(one(deployment("") + numbers).size()).startsWith("2 to 4 replicas");
        assertThat(one(deployment("") + numbers + "  idleReplicaCount: 0\n").size())
                .startsWith("0 to 4 replicas");
        String metadata = "metadata: {name: scaler, annotations: {autoscaling.keda.sh/paused";
        assertThat(one(deployment("") + numbers.replace("metadata: {name: scaler", metadata + "-replicas: \"3\"}"))
                        .size())
                .isEqualTo("3 replicas (ScaledObject/scaler), 6 GPUs");
        assertThat(one(deployment("") + numbers.replace("metadata: {name: scaler", metadata + ": \"true\"}"))
                        .size())
                .isEqualTo("replicas not known (ScaledObject/scaler is paused), 2 GPUs each");
    }

    @Test
    void aGroupIsMadeAnewAsAWhole() {
        String group = """
                apiVersion: leaderworkerset.x-k8s.io/v1
                kind: LeaderWorkerSet
                metadata: {name: wide}
                spec:
                  replicas: 3
                  leaderWorkerTemplate:
                    size: 4
                    leaderTemplate:
                      spec:
                        containers: [{name: leader, env: [OLD]}]
                    workerTemplate:
                      spec:
                        containers: [{name: worker, resources: {limits: {nvidia.com/gpu: 8}}}]
                """;
        Rollout rollout = one(group);
        assertThat(rollout.size()).isEqualTo("3 replicas of 4 pods, 72 GPUs");
        assertThat(rollout.mayHang()).isFalse();
        Rollout surging = one(
                group.replace(
                        "  replicas: 3\n",
                        "  replicas: 3\n  rolloutStrategy:\n    rollingUpdateConfiguration: {maxSurge: 1, maxUnavailable: 0}\n"));
        assertThat(surging.mayHang()).isTrue();
        assertThat(surging.spare()).isEqualTo("24 GPUs");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            apps/v1  | StatefulSet | replicas: 3                                                                      | ROLLING  | 3 replicas, 6 GPUs
            apps/v1  | StatefulSet | {replicas: 3, updateStrategy: {type: RollingUpdate, rollingUpdate: {partition: 2}}} | ROLLING  | 1 replica, 2 GPUs
            apps/v1  | StatefulSet | updateStrategy: {type: OnDelete}                                                 | BY_HAND  | 1 replica, 2 GPUs
            apps/v1  | DaemonSet   | updateStrategy: {type: RollingUpdate}                                            | ROLLING  | replicas not known (one on each node), 2 GPUs each
            apps/v1  | ReplicaSet  | replicas: 2                                                                      | BY_HAND  | 2 replicas, 4 GPUs
            batch/v1 | Job         | parallelism: 2                                                                   | BY_HAND  | 2 replicas, 4 GPUs
            """)
    void otherKindsHaveWaysOfTheirOwn(String version, String kind, String spec, Restart restart, String size) {
        String fields = spec.startsWith("{") ? spec.substring(1, spec.length() - 1) : spec;
        String flow = "apiVersion: " + version + "\nkind: " + kind + "\nmetadata: {name: decode}\nspec: {" + fields
                + ", template: {spec: {containers: [{name: m, env: [OLD], resources: {limits: {nvidia.com/gpu: 2}}}]}}}\n";
        Rollout rollout = one(flow);

        assertThat(rollout.strategy().restart()).isEqualTo(restart);
        assertThat(rollout.size()).isEqualTo(size);
        assertThat(rollout.mayHang()).isFalse();
    }

    @Test
    void aCronJobChangesWithItsNextRun() {
        Rollout rollout = one("""
                apiVersion: batch/v1
                kind: CronJob
                metadata: {name: bench}
                spec: {jobTemplate: {spec: {template: {spec: {containers: [{name: m, env: [OLD]}]}}}}}
                """);
        assertThat(rollout.strategy().restart()).isEqualTo(Restart.NEXT_RUN);
    }

    @Test
    void kserveSaysTheReplicasAndItsControllerTheRest() {
        String service = """
                apiVersion: serving.kserve.io/v1alpha2
                kind: LLMInferenceService
                metadata: {name: chat}
                spec:
                  replicas: 2
                  tracing: [OLD]
                  template: {containers: [{name: main, resources: {limits: {nvidia.com/gpu: 1}}}]}
                  prefill:
                    replicas: 3
                    template: {containers: [{name: main}]}
                """;
        assertThat(all(service.replace("[OLD]", "{exporterEndpoint: OLD}")))
                .extracting(Rollout::workload, Rollout::size)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(
                                "LLMInferenceService/chat spec.prefill.template", "3 replicas, GPUs not known"),
                        org.assertj.core.api.Assertions.tuple(
                                "LLMInferenceService/chat spec.template", "2 replicas, 2 GPUs"));
    }

    @Test
    void kserveScalesWhatSaysSo() {
        String service = """
                apiVersion: serving.kserve.io/v1alpha2
                kind: LLMInferenceService
                metadata: {name: chat}
                spec:
                  scaling: {maxReplicas: 4}
                  template: {containers: [{name: main, env: [OLD], resources: {limits: {nvidia.com/gpu: 1}}}]}
                  prefill:
                    scaling: {minReplicas: 2, maxReplicas: 3, wva: {keda: {idleReplicaCount: 0}}}
                    template: {containers: [{name: main, env: [OLD], resources: {limits: {nvidia.com/gpu: 1}}}]}
                  router:
                    scheduler:
                      replicas: 2
                      template: {containers: [{name: main, env: [OLD]}]}
                """;
        assertThat(all(service))
                .extracting(r -> r.replicas().words())
                .containsExactlyInAnyOrder(
                        "1 to 4 replicas (spec.scaling)", "0 to 3 replicas (spec.prefill.scaling)", "2 replicas");
    }

    @Test
    void whatChangesOutsideOfAPodTemplateRestartsNothing() {
        assertThat(all(deployment("  replicas: 1\n  note: [OLD]\n").replace("env: [OLD]", "env: []")))
                .isEmpty();
    }

    @Test
    void anotherLayoutIsNoChange() {
        String text = deployment("");
        assertThat(all(text, text.replace("image: engine", "image:   \"engine\"")))
                .isEmpty();
    }

    @Test
    void totalsCountWhatRestartsByItself() {
        String job = """
                ---
                apiVersion: batch/v1
                kind: Job
                metadata: {name: bench}
                spec: {template: {spec: {containers: [{name: m, env: [OLD]}]}}}
                ---
                apiVersion: apps/v1
                kind: DaemonSet
                metadata: {name: agent}
                spec: {template: {spec: {containers: [{name: m, env: [OLD]}]}}}
                """;
        assertThat(new RolloutTotals(all(deployment("  replicas: 2\n") + job)).words())
                .isEqualTo(
                        "3 pod templates change: 2 replicas restart, with 4 GPUs; 1 whose number is not known; 1 not by"
                                + " itself; 1 may hang");
    }

    private static String deployment(String spec) {
        return "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: decode}\nspec:\n" + spec + "  template:\n"
                + POD.indent(2);
    }

    private static Rollout one(String text) {
        List<Rollout> all = all(text);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static List<Rollout> all(String text) {
        return all(text, text.replace("OLD", "NEW"));
    }

    private static List<Rollout> all(String before, String after) {
        return new Rollouts(state(before), state(after)).all();
    }

    private static TreeState state(String text) {
        try {
            YamlFile file = YamlFile.read(SourceText.of("k8s/decode.yaml", text));
            return new TreeState(new PlannedSources(KubernetesObject.in(file), List.of()), List.of());
        } catch (YamlSyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
