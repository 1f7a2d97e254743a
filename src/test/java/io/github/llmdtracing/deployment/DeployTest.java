package io.github.llmdtracing.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.llmdtracing.apiserver.ApiServer;
import io.github.llmdtracing.apiserver.ConnectionRequest;
import io.github.llmdtracing.apiserver.FakeApiServer;
import io.github.llmdtracing.cluster.Cluster;
import io.github.llmdtracing.cluster.ClusterException;
import io.github.llmdtracing.cluster.ClusterObject;
import io.github.llmdtracing.cluster.ClusterProblem;
import io.github.llmdtracing.cluster.ObjectKey;
import io.github.llmdtracing.json.JsonObject;
import io.github.llmdtracing.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deploys what the golden cases of the collector generate to a server of the tests' own. */
class DeployTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/collector");
    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Mark MARK = new Mark("otel-collector", "default");
    private static final String JAEGER = "/apis/apps/v1/namespaces/default/deployments/jaeger";
    private static final String CONFIG = "/api/v1/namespaces/default/configmaps/otel-collector-config";

    private final FakeApiServer server = new FakeApiServer();
    private final List<String> said = new CopyOnWriteArrayList<>();

    @TempDir
    private Path directory;

    private Cluster cluster;

    @BeforeEach
    void connect() throws ClusterException {
        cluster = ApiServer.connect(
                new ConnectionRequest(List.of(server.kubeconfig(directory)), Optional.empty(), Map.of()),
                Duration.ofMillis(1_500));
        server.kubelet(DeployTest::ready);
    }

    @AfterEach
    void close() {
        cluster.close();
        server.close();
    }

    private static JsonObject ready(JsonObject object) {
        return object.text("kind").filter("Deployment"::equals).isEmpty()
                ? object
                : object.with(1, "metadata", "generation")
                        .with(
                                Map.of(
                                        "observedGeneration",
                                        1,
                                        "replicas",
                                        2,
                                        "updatedReplicas",
                                        2,
                                        "availableReplicas",
                                        2),
                                "status");
    }

    private static List<ClusterObject> generated(String golden) {
        try (Stream<Path> files = Files.list(GOLDEN.resolve(golden).resolve("expected"))) {
            return files.filter(f -> f.toString().endsWith(".yaml") && !f.endsWith("kustomization.yaml"))
                    .sorted()
                    .flatMap(f -> read(f).stream())
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<ClusterObject> read(Path file) {
        try {
            return ManifestObjects.read(SourceText.of(file.toString(), Files.readString(file)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private DeployRequest request(String golden) {
        return new DeployRequest("default", List.of(new Part(MARK, generated(golden), false)), false, false, LONG);
    }

    private Deploy deploy(DeployRequest request) {
        return new Deploy(cluster, request, PAUSE, said::add);
    }

    private Undeploy undeploy() {
        return new Undeploy(cluster, List.of(MARK), LONG, PAUSE, said::add);
    }

    private static DeployRequest within(DeployRequest request, Duration limit) {
        return new DeployRequest(
                request.namespace(), request.parts(), request.createNamespace(), request.force(), limit);
    }

    private static DeployRequest forced(DeployRequest request) {
        return new DeployRequest(
                request.namespace(), request.parts(), request.createNamespace(), true, request.limit());
    }

    private static DeploymentException failure(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(DeploymentException.class, call);
    }

    private static List<String> lines(DeploymentException e) {
        return e.troubles().stream().flatMap(t -> t.lines().stream()).toList();
    }

    @Test
    void makesAllObjectsAndMarksThem() throws Exception {
        List<ObjectChange> changes =
                deploy(request("standalone-jaeger-production")).run();

        assertThat(changes).extracting(ObjectChange::verb).containsOnly(ObjectChange.Verb.CREATED);
        assertThat(server.paths()).hasSameSizeAs(generated("standalone-jaeger-production"));
        assertThat(server.at(CONFIG).orElseThrow().texts("metadata", "labels"))
                .containsEntry(Mark.DEPLOYMENT, "otel-collector")
                .containsEntry(Mark.NAMESPACE, "default")
                .containsEntry("app.kubernetes.io/managed-by", "llmd-tracing");
        assertThat(said).contains("Deployment jaeger created", "Deployment jaeger is ready");
    }

    @Test
    void appliesAccountsAndConfigurationBeforePods() {
        List<String> kinds = DeployedKind.ordered(generated("attributes-of-pods-in-the-namespace-standalone")).stream()
                .map(o -> o.key().kind())
                .distinct()
                .toList();
        assertThat(kinds)
                .containsSubsequence("ServiceAccount", "Role", "RoleBinding", "ConfigMap", "Service", "Deployment");
    }

    @Test
    void changesNothingTheSecondTime() throws Exception {
        deploy(request("standalone-jaeger-production")).run();
        Map<String, String> before = server.versions();

        List<ObjectChange> changes =
                deploy(request("standalone-jaeger-production")).run();

        assertThat(changes).extracting(ObjectChange::verb).containsOnly(ObjectChange.Verb.UNCHANGED);
        assertThat(server.versions()).isEqualTo(before);
    }

    @Test
    void removesWhatTheConfigurationHasNoMore() throws Exception {
        deploy(request("standalone-jaeger-production")).run();

        List<ObjectChange> changes =
                deploy(request("standalone-jaeger-development")).run();

        assertThat(changes).extracting(ObjectChange::verb).contains(ObjectChange.Verb.REMOVED);
        assertThat(server.paths())
                .hasSameSizeAs(generated("standalone-jaeger-development"))
                .noneMatch(p -> p.contains("networkpolicies") || p.contains("poddisruptionbudgets"));
    }

    @Test
    void leavesWhatOnlyLooksLikeOurs() throws Exception {
        String copied = "/api/v1/namespaces/default/configmaps/copied";
        server.put(
                copied,
                FakeApiServer.object("v1", "ConfigMap", "copied")
                        .with("default", "metadata", "namespace")
                        .with("otel-collector", "metadata", "labels", Mark.DEPLOYMENT)
                        .with("default", "metadata", "labels", Mark.NAMESPACE));
        deploy(request("standalone-jaeger-development")).run();

        undeploy().run();

        assertThat(server.paths()).containsExactly(copied);
    }

    @Test
    void leavesAnotherDeploymentInTheSameNamespace() throws Exception {
        Mark other = new Mark("other", "default");
        ClusterObject map = new ClusterObject(FakeApiServer.object("v1", "ConfigMap", "other-config"));
        deploy(new DeployRequest("default", List.of(new Part(other, List.of(map), false)), false, false, LONG))
                .run();
        deploy(request("standalone-jaeger-development")).run();

        undeploy().run();

        assertThat(server.paths()).containsExactly("/api/v1/namespaces/default/configmaps/other-config");
    }

    @Test
    void refusesToTakeWhatOthersMade() {
        server.put(CONFIG, FakeApiServer.object("v1", "ConfigMap", "otel-collector-config"));

        DeploymentException e =
                failure(() -> deploy(request("standalone-jaeger-development")).run());

        assertThat(lines(e))
                .anyMatch(l -> l.equals("ConfigMap otel-collector-config: it is there, and deploy did not make it"));
        assertThat(server.paths()).containsExactly(CONFIG);
    }

    @Test
    void takesOverWhenForced() throws Exception {
        server.put(CONFIG, FakeApiServer.object("v1", "ConfigMap", "otel-collector-config"));
        deploy(forced(request("standalone-jaeger-development"))).run();
        assertThat(server.at(CONFIG).orElseThrow().texts("data")).containsKey("config.yaml");
        undeploy().run();
        assertThat(server.paths()).isEmpty();
    }

    @Test
    void saysWhoManagesAFieldThatDiffers() throws Exception {
        deploy(request("standalone-jaeger-development")).run();
        JsonObject scaled = server.at(JAEGER).orElseThrow().with(5, "spec", "replicas");
        server.putManaged(JAEGER, JsonObject.empty().with(5, "spec", "replicas"), "kubectl-edit");
        server.put(JAEGER, scaled);

        DeploymentException e =
                failure(() -> deploy(request("standalone-jaeger-development")).run());

        assertThat(lines(e))
                .containsExactly(
                        "Deployment jaeger: Deployment jaeger has fields that others manage: .spec.replicas (kubectl-edit)",
                        "Leave them to the others, or take them over with -Dllmd.tracing.forceConflicts.");
        deploy(forced(request("standalone-jaeger-development"))).run();
        assertThat(server.at(JAEGER).orElseThrow().number("spec", "replicas")).contains(1L);
    }

    @Test
    void namesAllRightsThatAreMissing() {
        server.forbid("patch configmaps");
        server.forbid("list deployments");

        DeploymentException e =
                failure(() -> deploy(request("standalone-jaeger-development")).run());

        assertThat(lines(e))
                .contains("2 rights are missing", "  list deployments.apps in default", "  patch configmaps in default")
                .anyMatch(l -> l.contains("printRole"));
        assertThat(server.paths()).isEmpty();
    }

    @Test
    void worksWhereTheNamespaceItselfMayNotBeLookedAt() throws Exception {
        server.forbid("get namespaces");
        deploy(request("standalone-jaeger-development")).run();
        assertThat(server.paths()).isNotEmpty();
    }

    @Test
    void makesTheNamespaceOnlyWhenAsked() throws Exception {
        Mark mark = new Mark("otel-collector", "llm");
        List<Part> parts = List.of(new Part(mark, generated("standalone-jaeger-development"), false));

        DeploymentException e = failure(() ->
                deploy(new DeployRequest("llm", parts, false, false, LONG)).run());
        assertThat(lines(e)).first().isEqualTo("there is no namespace llm");
        assertThat(server.paths()).isEmpty();

        deploy(new DeployRequest("llm", parts, true, false, LONG)).run();
        assertThat(server.paths()).contains("/api/v1/namespaces/llm");
    }

    @Test
    void makesNothingWhereAKindIsNotKnownEvenInANewNamespace() {
        Mark mark = new Mark("otel-collector", "llm");
        List<Part> parts = List.of(new Part(mark, generated("operator-jaeger-development"), false));
        DeploymentException e = failure(
                () -> deploy(new DeployRequest("llm", parts, true, false, LONG)).run());
        assertThat(lines(e))
                .contains(
                        "OpenTelemetryCollector otel: the cluster does not know OpenTelemetryCollector of opentelemetry.io/v1beta1");
        assertThat(server.paths()).isEmpty();
    }

    @Test
    void saysWhatWouldChangeAndChangesNothing() throws Exception {
        List<ObjectChange> changes =
                deploy(request("standalone-jaeger-development")).look();
        assertThat(changes).extracting(ObjectChange::verb).containsOnly(ObjectChange.Verb.CREATED);
        assertThat(server.paths()).isEmpty();
        assertThat(changes)
                .allSatisfy(c -> assertThat(c.textAfter().orElseThrow())
                        .startsWith("apiVersion: ")
                        .doesNotContain("managedFields", "resourceVersion"));
        assertThat(server.asked())
                .filteredOn(a -> a.startsWith("PATCH"))
                .isNotEmpty()
                .allMatch(a -> a.contains("dryRun=All") && a.contains("fieldManager=llmd-tracing"));
    }

    @Test
    void waitsUntilPodsAreReady() throws Exception {
        int[] looked = {0};
        server.kubelet(o -> looked[0]++ < 12 ? o : ready(o));
        deploy(request("standalone-jaeger-development")).run();
        assertThat(said)
                .containsSubsequence(
                        "Deployment jaeger waits: the change is not seen yet", "Deployment jaeger is ready");
    }

    @Test
    void saysWhyPodsAreNotReady() {
        server.kubelet(o -> o);
        JsonObject pod = FakeApiServer.object("v1", "Pod", "jaeger-5d9c7b-x2x4z")
                .with("default", "metadata", "namespace")
                .with("jaeger", "metadata", "labels", "app.kubernetes.io/name")
                .with("Pending", "status", "phase")
                .with(
                        List.of(Map.of(
                                "name",
                                "jaeger",
                                "state",
                                Map.of(
                                        "waiting",
                                        Map.of("reason", "ImagePullBackOff", "message", "Back-off pulling image")))),
                        "status",
                        "containerStatuses");
        server.put("/api/v1/namespaces/default/pods/jaeger-5d9c7b-x2x4z", pod);
        String uid = server.at("/api/v1/namespaces/default/pods/jaeger-5d9c7b-x2x4z")
                .flatMap(p -> p.text("metadata", "uid"))
                .orElseThrow();
        server.put(
                "/api/v1/namespaces/default/events/e1",
                FakeApiServer.object("v1", "Event", "e1")
                        .with("Warning", "type")
                        .with("FailedScheduling", "reason")
                        .with("0/3 nodes are available", "message")
                        .with(uid, "involvedObject", "uid"));

        DeploymentException e =
                failure(() -> deploy(within(request("standalone-jaeger-development"), Duration.ofSeconds(2)))
                        .run());

        assertThat(lines(e))
                .contains(
                        "  Pod jaeger-5d9c7b-x2x4z: Pending",
                        "  container \"jaeger\" waits: ImagePullBackOff, Back-off pulling image",
                        "  event of Pod jaeger-5d9c7b-x2x4z: FailedScheduling, 0/3 nodes are available");
        // And while it waited.
        assertThat(said)
                .contains("Deployment jaeger: container \"jaeger\" waits: ImagePullBackOff, Back-off pulling image");
    }

    @Test
    void doesNotWaitForWhatCannotBecomeReady() {
        server.kubelet(o -> ready(o).with(
                        List.of(Map.of(
                                "type", "Progressing",
                                "status", "False",
                                "reason", "ProgressDeadlineExceeded",
                                "message", "ReplicaSet \"jaeger-5d9c7b\" has timed out progressing.")),
                        "status",
                        "conditions"));
        DeploymentException e =
                failure(() -> deploy(request("standalone-jaeger-development")).run());
        assertThat(lines(e)).anyMatch(l -> l.contains("has timed out progressing"));
    }

    @Test
    void bearsAServerThatIsAwayForAMomentWhileItWaits() throws Exception {
        int[] looked = {0};
        server.kubelet(o -> {
            looked[0]++;
            return looked[0] < 6 ? o : ready(o);
        });
        Thread trouble = new Thread(() -> {
            while (said.stream().noneMatch(l -> l.contains("waits"))) {
                Thread.onSpinWait();
            }
            server.fail(503);
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            server.recover();
        });
        trouble.setDaemon(true);
        trouble.start();
        deploy(request("standalone-jaeger-development")).run();
        assertThat(said).contains("Deployment jaeger is ready");
    }

    @Test
    void endsWithAServerThatStopsAnswering() {
        server.fallSilent();
        assertThatThrownBy(
                        () -> deploy(request("standalone-jaeger-development")).run())
                .isInstanceOfSatisfying(
                        ClusterException.class,
                        e -> assertThat(e.problem()).isInstanceOf(ClusterProblem.NoAnswer.class));
    }

    @Test
    void stopsWhenItIsInterrupted() throws Exception {
        server.kubelet(o -> o);
        Throwable[] thrown = new Throwable[1];
        Thread worker = new Thread(() -> {
            try {
                deploy(request("standalone-jaeger-development")).run();
            } catch (ClusterException | DeploymentException e) {
                thrown[0] = e;
            }
        });
        worker.start();
        while (said.stream().noneMatch(l -> l.contains("waits"))) {
            Thread.sleep(5);
        }
        worker.interrupt();
        worker.join(10_000);
        assertThat(thrown[0])
                .isInstanceOfSatisfying(
                        ClusterException.class,
                        e -> assertThat(e.problem()).isInstanceOf(ClusterProblem.Stopped.class));
    }

    @Test
    void waitsForTheDeploymentThatTheOperatorMakes() throws Exception {
        server.withOperator();
        String made = "/apis/apps/v1/namespaces/default/deployments/otel-collector";
        server.kubelet(o -> {
            if (said.contains("OpenTelemetryCollector otel waits: the operator has not acted yet")) {
                server.put(
                        made,
                        ready(FakeApiServer.object("apps/v1", "Deployment", "otel-collector")
                                .with("default", "metadata", "namespace")
                                .with(2, "spec", "replicas")));
            }
            return ready(o);
        });
        server.put("/api/v1/namespaces/default/pods/x", FakeApiServer.object("v1", "Pod", "x"));
        Thread asking = new Thread(() -> {
            while (server.at(made).isEmpty()) {
                try {
                    cluster.get(new ObjectKey("v1", "Pod", Optional.of("default"), "x"));
                    Thread.sleep(20);
                } catch (ClusterException | InterruptedException e) {
                    return;
                }
            }
        });
        asking.start();
        deploy(request("operator-jaeger-development")).run();
        asking.join();
        assertThat(said)
                .contains(
                        "OpenTelemetryCollector otel created",
                        "OpenTelemetryCollector otel waits: the operator has not acted yet",
                        "OpenTelemetryCollector otel is ready");
    }

    @Test
    void saysWhenTheOperatorDoesNotAct() {
        server.withOperator();
        DeploymentException e =
                failure(() -> deploy(within(request("operator-jaeger-development"), Duration.ofMillis(300)))
                        .run());
        assertThat(lines(e)).anyMatch(l -> l.contains("Does it run, and does it watch this namespace?"));
    }

    @Test
    void removesBothVariantsAndMissesNothing() throws Exception {
        server.withOperator();
        server.kubelet(o -> o);
        failure(() -> deploy(within(request("operator-jaeger-development"), Duration.ofMillis(50)))
                .run());
        assertThat(server.paths()).anyMatch(p -> p.contains("opentelemetrycollectors"));

        assertThat(undeploy().run()).isNotEmpty();
        assertThat(server.paths()).isEmpty();
        assertThat(undeploy().run()).isEmpty();
    }

    @Test
    void waitsUntilAllHasGone() throws Exception {
        deploy(request("standalone-jaeger-development")).run();
        server.holdBack(CONFIG);

        DeploymentException e =
                failure(() -> new Undeploy(cluster, List.of(MARK), Duration.ofMillis(200), PAUSE, said::add).run());
        assertThat(lines(e))
                .anyMatch(l -> l.startsWith("ConfigMap otel-collector-config: is still there"))
                .anyMatch(l -> l.contains("held by the finalizer example.com/held"));

        server.letGo();
        assertThat(undeploy().run()).isEmpty();
        assertThat(server.paths()).isEmpty();
    }
}
