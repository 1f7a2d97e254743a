package io.github.llmdtracing.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkloadKindsTest {
    private static final String POD = "{containers: [{name: c}]}";

    /** An object with a pod specification at a path. */
    private static String object(String apiVersion, String kind, String path, String spec) {
        StringBuilder text = new StringBuilder("apiVersion: " + apiVersion + "\nkind: " + kind + "\n");
        String indent = "";
        for (String key : path.split("\\.")) {
            text.append(text.charAt(text.length() - 1) == '\n' ? "" : "\n")
                    .append(indent)
                    .append(key)
                    .append(":");
            indent += "  ";
        }
        return text.append(" ").append(spec).append("\n").toString();
    }

    @ParameterizedTest
    @CsvSource({
        "v1, Pod, spec",
        "v1, PodTemplate, template.spec",
        "v1, ReplicationController, spec.template.spec",
        "apps/v1, Deployment, spec.template.spec",
        "apps/v1, StatefulSet, spec.template.spec",
        "apps/v1, DaemonSet, spec.template.spec",
        "apps/v1, ReplicaSet, spec.template.spec",
        "batch/v1, Job, spec.template.spec",
        "batch/v1, CronJob, spec.jobTemplate.spec.template.spec",
        "leaderworkerset.x-k8s.io/v1, LeaderWorkerSet, spec.leaderWorkerTemplate.leaderTemplate.spec",
        "leaderworkerset.x-k8s.io/v1, LeaderWorkerSet, spec.leaderWorkerTemplate.workerTemplate.spec",
        "serving.kserve.io/v1alpha1, LLMInferenceService, spec.template",
        "serving.kserve.io/v1alpha2, LLMInferenceService, spec.worker",
        "serving.kserve.io/v1alpha2, LLMInferenceService, spec.prefill.template",
        "serving.kserve.io/v1alpha2, LLMInferenceService, spec.prefill.worker",
        "serving.kserve.io/v1alpha2, LLMInferenceService, spec.router.scheduler.template",
        "serving.kserve.io/v1alpha2, LLMInferenceServiceConfig, spec.template",
        "serving.kserve.io/v1beta1, InferenceService, spec.predictor",
        "serving.kserve.io/v1beta1, InferenceService, spec.predictor.workerSpec",
        "serving.kserve.io/v1beta1, InferenceService, spec.transformer",
        "serving.kserve.io/v1beta1, InferenceService, spec.explainer",
        "serving.kserve.io/v1alpha1, ServingRuntime, spec",
        "serving.kserve.io/v1alpha1, ClusterServingRuntime, spec.workerSpec",
        "argoproj.io/v1alpha1, Rollout, spec.template.spec",
        "acme.io/v1, Engine, spec.roles.decode",
        "extensions/v1beta1, Deployment, spec.template.spec",
    })
    void findsTheContainersOfEveryKind(String apiVersion, String kind, String path) {
        assertThat(Objects.containers(object(apiVersion, kind, path, POD))).containsExactly(path + ".containers[c]");
    }

    @ParameterizedTest
    @CsvSource({
        "v1, ConfigMap, data",
        "apps/v1, Deployment, spec.strategy",
        "serving.kserve.io/v1beta1, InferenceService, spec.other"
    })
    void findsNothingElsewhere(String apiVersion, String kind, String path) {
        assertThat(Objects.containers(object(apiVersion, kind, path, "{containers: [c]}")))
                .isEmpty();
    }

    @Test
    void looksAtAKnownKindOnlyWhereItKeepsItsPods() {
        assertThat(Objects.containers(object("apps/v1", "Deployment", "spec.strategy", POD)))
                .isEmpty();
    }

    @Test
    void takesTheModelOfAPredictorForAContainerWithoutAList() {
        assertThat(Objects.containers(object(
                        "serving.kserve.io/v1beta1", "InferenceService", "spec.predictor", "{model: {args: [--x]}}")))
                .containsExactly("spec.predictor.model[model]");
        assertThat(Objects.containers(object("acme.io/v1", "Predictor", "spec.predictor", "{model: {args: [--x]}}")))
                .isEmpty();
    }

    @Test
    void hasInitContainersFirst() {
        assertThat(Objects.containers(
                        object("v1", "Pod", "spec", "{containers: [{name: c}, text], initContainers: [{name: i}]}")))
                .containsExactly("spec.initContainers[i]", "spec.containers[c]");
    }

    @Test
    void findsPodsOfUnknownKindsWithinSequences() {
        assertThat(Objects.containers(object("acme.io/v1", "Engine", "spec.roles", "[{pod: " + POD + "}]")))
                .containsExactly("spec.roles[0].pod.containers[c]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[]", "[c]", "[{image: x}]", "[{name: c}, {image: x}]", "{name: c}", "text"})
    void takesOnlyListsOfNamedContainersForAPodOfAnUnknownKind(String containers) {
        assertThat(Objects.containers(object("acme.io/v1", "Engine", "spec", "{containers: " + containers + "}")))
                .isEmpty();
    }

    @Test
    void findsWhatAnAliasStandsForOnceInAnUnknownKind() {
        assertThat(Objects.containers("apiVersion: acme.io/v1\nkind: Engine\na: &a " + POD + "\nb: *a\n"))
                .containsExactly("a.containers[c]");
    }

    @Test
    void givesPodsTheLabelsOfTheirTemplateBeforeThoseOfTheObject() {
        List<PodTemplate> pods = Objects.one("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {labels: {app: object, tier: gpu}, annotations: {by: object}}
                spec:
                  template:
                    metadata: {labels: {app: pod}}
                    spec: {containers: []}
                """).podTemplates();

        assertThat(pods).singleElement().satisfies(pod -> {
            assertThat(pod.labels()).containsExactly(entry("app", "pod"), entry("tier", "gpu"));
            assertThat(pod.annotations()).containsExactly(entry("by", "object"));
        });
    }

    @Test
    void givesPodsOfUnknownKindsTheMetadataBesideTheirSpecification() {
        List<PodTemplate> pods = Objects.one(
                        "apiVersion: acme.io/v1\nkind: Engine\npod: {metadata: {labels: {app: pod}}, spec: " + POD
                                + "}\n")
                .podTemplates();

        assertThat(pods)
                .singleElement()
                .satisfies(pod -> assertThat(pod.labels()).containsExactly(entry("app", "pod")));
    }

    @Test
    void findsAVolumeByItsName() {
        PodTemplate pod = Objects.one(
                        object("v1", "Pod", "spec", "{volumes: [text, {name: a}, {name: b, configMap: {name: m}}]}"))
                .podTemplates()
                .get(0);

        assertThat(pod.volume("b").orElseThrow().mapping("configMap")).isPresent();
        assertThat(pod.volume("c")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "v1, ConfigMap, 0",
        "v1, Secret, 0",
        "rbac.authorization.k8s.io/v1, Role, 0",
        "serving.knative.dev/v1, Service, 1",
        "example.com/v1, ConfigMap, 1"
    })
    void doesNotSearchWhatRunsNothing(String apiVersion, String kind, int pods) {
        KubernetesObject object = Objects.one("apiVersion: " + apiVersion + "\nkind: " + kind
                + "\nmetadata: {name: a}\nspec:\n  template:\n    spec:\n      containers:\n      - name: b\n");

        assertThat(object.podTemplates()).hasSize(pods).isSameAs(object.podTemplates());
    }

    @Test
    void endsWithTheKindThatTakesAnything() {
        List<WorkloadKind> kinds = WorkloadKinds.all();

        assertThat(kinds.get(kinds.size() - 1).describes(Objects.one("apiVersion: x/v1\nkind: Y\n")))
                .isTrue();
    }
}
