package io.github.llmdtracing.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.llmdtracing.cluster.ApiResource;
import io.github.llmdtracing.cluster.Cluster;
import io.github.llmdtracing.cluster.ClusterException;
import io.github.llmdtracing.cluster.ClusterObject;
import io.github.llmdtracing.cluster.ObjectKey;
import io.github.llmdtracing.deployment.Deploy;
import io.github.llmdtracing.deployment.DeployRequest;
import io.github.llmdtracing.deployment.DeployedKind;
import io.github.llmdtracing.deployment.DeploymentException;
import io.github.llmdtracing.deployment.ManifestObjects;
import io.github.llmdtracing.deployment.Mark;
import io.github.llmdtracing.deployment.ObjectChange;
import io.github.llmdtracing.deployment.Part;
import io.github.llmdtracing.deployment.Undeploy;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.yaml.YamlSyntaxException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is generated, deployed to a real API server: every field that it does not know, and every right that is missing, would show. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeployIT {
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Path ROLE = Path.of("src/main/resources/io/github/llmdtracing/mojo/deploy-role.yaml");

    private final List<String> said = new CopyOnWriteArrayList<>();
    private ApiServerProcess server;
    private Cluster admin;

    @BeforeAll
    void start() throws IOException {
        Files.createDirectories(Path.of("target/e2e"));
        Path directory = Files.createTempDirectory(Path.of("target/e2e").toAbsolutePath(), "DeployIT-");
        server = ApiServerProcess.start(directory);
        admin = server.as(ApiServerProcess.ADMIN);
    }

    @AfterAll
    void stop() {
        if (server != null) {
            admin.close();
            server.close();
        }
    }

    private static List<ClusterObject> generated(String golden, String namespace) {
        return Manifests.below(GeneratedCollector.GOLDEN.resolve(golden).resolve("expected")).stream()
                .filter(f -> !f.endsWith("kustomization.yaml"))
                .flatMap(f -> objects(f, namespace).stream())
                .toList();
    }

    private static List<ClusterObject> objects(Path file, String namespace) {
        try {
            // As with another <namespace>: it stands in bindings and addresses, too.
            String text = Files.readString(file).replace("observability", namespace);
            return ManifestObjects.read(SourceText.of(file.toString(), text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (YamlSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Mark mark(String namespace) {
        return new Mark("otel-collector", namespace);
    }

    private Deploy deploy(Cluster cluster, String golden, String namespace, boolean create, Duration limit) {
        Part part = new Part(mark(namespace), generated(golden, namespace), false);
        return new Deploy(cluster, new DeployRequest(namespace, List.of(part), create, false, limit), PAUSE, said::add);
    }

    private Deploy deploy(String golden, String namespace) {
        return deploy(admin, golden, namespace, true, LONG);
    }

    private Undeploy undeploy(Cluster cluster, String namespace) {
        return new Undeploy(cluster, List.of(mark(namespace)), LONG, PAUSE, said::add);
    }

    /** Does what the controller of Deployments and the kubelet do, as long as something runs. */
    private <T> T withPods(String namespace, Work<T> work) throws ClusterException, DeploymentException {
        Thread controller = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                for (ClusterObject deployment : deployments(namespace)) {
                    makeReady(deployment);
                }
                pause();
            }
        });
        controller.setDaemon(true);
        controller.start();
        try {
            return work.run();
        } finally {
            controller.interrupt();
        }
    }

    private interface Work<T> {
        T run() throws ClusterException, DeploymentException;
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<ClusterObject> deployments(String namespace) {
        try {
            ApiResource resource = admin.resource("apps/v1", "Deployment").orElseThrow();
            return admin.list(resource, Optional.of(namespace), Map.of());
        } catch (ClusterException e) {
            return List.of();
        }
    }

    private void makeReady(ClusterObject deployment) {
        long wanted = deployment.json().number("spec", "replicas").orElse(1L);
        long generation = deployment.json().number("metadata", "generation").orElse(1L);
        if (!deployment.json().number("status", "observedGeneration").equals(Optional.of(generation))) {
            server.ask(
                    "PATCH",
                    "/apis/apps/v1/namespaces/" + deployment.key().namespace().orElseThrow() + "/deployments/"
                            + deployment.name() + "/status",
                    "application/merge-patch+json",
                    """
                    {"status": {"observedGeneration": %d, "replicas": %d, "updatedReplicas": %d, "readyReplicas": %d, "availableReplicas": %d}}
                    """.formatted(generation, wanted, wanted, wanted, wanted));
        }
    }

    private Map<String, String> versions(String namespace) throws ClusterException {
        Map<String, String> versions = new TreeMap<>();
        for (DeployedKind kind : DeployedKind.values()) {
            Optional<ApiResource> resource = admin.resource(kind.apiVersion(), kind.kind());
            if (resource.isPresent()) {
                admin.list(resource.get(), Optional.of(namespace), Map.of()).stream()
                        .filter(o ->
                                resource.get().namespaced() || mark(namespace).isOn(o))
                        .forEach(o -> versions.put(o.key().toString(), o.resourceVersion()));
            }
        }
        versions.remove("ConfigMap kube-root-ca.crt");
        versions.remove("ServiceAccount default");
        versions.remove("Role llmd-tracing-deployer");
        versions.remove("RoleBinding llmd-tracing-deployer");
        return versions;
    }

    @Test
    void everythingThatIsGeneratedIsTakenAsItIs() throws Exception {
        for (String golden : List.of(
                "standalone-jaeger-production",
                "attributes-of-pods-in-the-cluster-standalone",
                "attributes-of-pods-in-the-namespace-standalone",
                "jaeger-cassandra",
                "tail-sampling-in-two-tiers-standalone",
                "two-backends")) {
            String named = "all-" + Math.floorMod(golden.hashCode(), 1_000_000);
            List<ObjectChange> changes =
                    withPods(named, () -> deploy(golden, named).run());
            assertThat(changes).as(golden).extracting(ObjectChange::verb).containsOnly(ObjectChange.Verb.CREATED);
            // What the server does not know, it leaves out.
            for (ClusterObject wanted : generated(golden, named)) {
                ClusterObject standing = admin.get(placed(wanted, named)).orElseThrow();
                assertThat(missing(wanted.json().members(), standing.json().members()))
                        .as(golden + " " + wanted.key())
                        .isEmpty();
            }
            Map<String, String> before = versions(named);
            assertThat(deploy(golden, named).run())
                    .extracting(ObjectChange::verb)
                    .containsOnly(ObjectChange.Verb.UNCHANGED);
            assertThat(versions(named)).as(golden).isEqualTo(before);
            undeploy(admin, named).run();
            assertThat(versions(named)).as(golden).isEmpty();
        }
    }

    private static ObjectKey placed(ClusterObject wanted, String namespace) {
        ObjectKey key = wanted.key();
        boolean cluster = key.kind().startsWith("Cluster");
        return cluster ? key : new ObjectKey(key.apiVersion(), key.kind(), Optional.of(namespace), key.name());
    }

    private static List<String> missing(Map<?, ?> wanted, Map<?, ?> standing) {
        List<String> missing = new ArrayList<>();
        wanted.forEach((name, value) -> {
            if (!standing.containsKey(name)) {
                missing.add(String.valueOf(name));
            } else if (value instanceof Map<?, ?> inner && standing.get(name) instanceof Map<?, ?> there) {
                missing(inner, there).forEach(m -> missing.add(name + "." + m));
            }
        });
        return missing;
    }

    @Test
    void aChangedConfigurationUpdatesAndRemoves() throws Exception {
        withPods(
                "update", () -> deploy("standalone-jaeger-production", "update").run());
        server.create("/api/v1/namespaces/update/configmaps", """
                {apiVersion: v1, kind: ConfigMap, metadata: {name: not-ours, labels: {app.kubernetes.io/managed-by: llmd-tracing}}}
                """);
        Map<String, String> before = versions("update");

        List<ObjectChange> looked =
                deploy("standalone-jaeger-development", "update").look();
        assertThat(versions("update")).isEqualTo(before);
        List<ObjectChange> changes = withPods(
                "update",
                () -> deploy("standalone-jaeger-development", "update").run());

        assertThat(changes)
                .extracting(ObjectChange::name)
                .containsExactlyInAnyOrderElementsOf(
                        looked.stream().map(ObjectChange::name).toList());
        assertThat(changes)
                .extracting(ObjectChange::verb)
                .contains(ObjectChange.Verb.CONFIGURED, ObjectChange.Verb.REMOVED);
        assertThat(versions("update").keySet())
                .contains("ConfigMap not-ours", "Deployment otel-collector")
                .doesNotContain("HorizontalPodAutoscaler otel-collector", "NetworkPolicy jaeger");
        undeploy(admin, "update").run();
        assertThat(versions("update").keySet()).containsExactly("ConfigMap not-ours");
        assertThat(undeploy(admin, "update").run()).isEmpty();
    }

    @Test
    void anotherManagersFieldIsAConflict() throws Exception {
        withPods(
                "conflict",
                () -> deploy("standalone-jaeger-development", "conflict").run());
        server.patch(
                "/apis/apps/v1/namespaces/conflict/deployments/jaeger",
                "kubectl-edit",
                "{\"spec\": {\"replicas\": 3}}");

        DeploymentException e = catchThrowableOfType(
                DeploymentException.class,
                () -> deploy("standalone-jaeger-development", "conflict").run());

        assertThat(e.troubles())
                .singleElement()
                .satisfies(t -> assertThat(t.problem()).contains(".spec.replicas", "kubectl-edit"));
        undeploy(admin, "conflict").run();
    }

    @Test
    void theOperatorsKindIsFoundAndUsed() throws Exception {
        assertThat(server.as(ApiServerProcess.DEPLOYER).resource("opentelemetry.io/v1beta1", "OpenTelemetryCollector"))
                .isEmpty();
        server.create("/apis/apiextensions.k8s.io/v1/customresourcedefinitions", OperatorCrd.YAML);
        Waiting.until("the kind is known", this::knowsTheOperator, () -> "");
        for (String golden : List.of(
                "operator-jaeger-production",
                "tail-sampling-in-two-tiers-operator",
                "attributes-of-pods-in-the-namespace-operator",
                "two-backends-with-certificates")) {
            String namespace = "operated-" + Math.floorMod(golden.hashCode(), 1_000_000);
            List<ObjectChange> changes = withPods(
                    namespace,
                    () -> withOperator(
                            namespace, () -> deploy(golden, namespace).run()));
            assertThat(changes)
                    .as(golden)
                    .filteredOn(c -> c.name().startsWith("OpenTelemetryCollector"))
                    .isNotEmpty();
            Map<String, String> before = versions(namespace);
            deploy(golden, namespace).run();
            assertThat(versions(namespace)).as(golden).isEqualTo(before);
            withOperator(namespace, () -> undeploy(admin, namespace).run());
            assertThat(versions(namespace)).as(golden).isEmpty();
        }
        theShippedRoleIsEnoughForTheOperatorToo();
    }

    private void theShippedRoleIsEnoughForTheOperatorToo() throws Exception {
        String namespace = "rights-operated";
        server.create("/api/v1/namespaces", "{apiVersion: v1, kind: Namespace, metadata: {name: rights-operated}}");
        grant(namespace);
        try (Cluster deployer = server.as(ApiServerProcess.DEPLOYER)) {
            String golden = "attributes-of-pods-in-the-namespace-operator";
            withPods(
                    namespace,
                    () -> withOperator(
                            namespace,
                            () -> deploy(deployer, golden, namespace, false, LONG)
                                    .run()));
            withOperator(namespace, () -> undeploy(deployer, namespace).run());
            assertThat(versions(namespace)).isEmpty();
        }
    }

    @Test
    void workloadsGoOnlyWhenThatIsAskedFor() throws Exception {
        String namespace = "workloads";
        server.create("/api/v1/namespaces", "{apiVersion: v1, kind: Namespace, metadata: {name: workloads}}");
        server.create("/apis/apps/v1/namespaces/workloads/deployments", made("there-before"));
        List<ClusterObject> objects = ManifestObjects.read(
                SourceText.of("workloads.yaml", made("there-before") + "---\n" + made("new") + """
                        ---
                        apiVersion: coordination.k8s.io/v1
                        kind: Lease
                        metadata: {name: of-another-kind}
                        spec: {leaseDurationSeconds: 0x1e}
                        """));
        Part collector = new Part(mark(namespace), generated("standalone-jaeger-development", namespace), false);
        Part workloads = new Part(mark(namespace).ofWorkloads(), objects, true);
        DeployRequest request = new DeployRequest(namespace, List.of(collector, workloads), false, false, LONG);

        withPods(namespace, () -> new Deploy(admin, request, PAUSE, said::add).run());
        undeploy(admin, namespace).run();
        assertThat(versions(namespace).keySet()).containsExactly("Deployment new", "Deployment there-before");

        Undeploy all = new Undeploy(admin, List.of(mark(namespace).ofWorkloads()), LONG, PAUSE, said::add);
        assertThat(all.run())
                .extracting(ObjectChange::name)
                .containsExactlyInAnyOrder("Deployment new", "Lease of-another-kind");
        assertThat(versions(namespace).keySet()).containsExactly("Deployment there-before");
    }

    private boolean knowsTheOperator() {
        try {
            return server.as(ApiServerProcess.DEPLOYER)
                    .resource("opentelemetry.io/v1beta1", "OpenTelemetryCollector")
                    .isPresent();
        } catch (ClusterException e) {
            return false;
        }
    }

    /** Does what the operator does: a Deployment for each collector, which goes with it. */
    private <T> T withOperator(String namespace, Work<T> work) throws ClusterException, DeploymentException {
        Thread operator = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                operate(namespace);
                pause();
            }
        });
        operator.setDaemon(true);
        operator.start();
        try {
            return work.run();
        } finally {
            operator.interrupt();
        }
    }

    private void operate(String namespace) {
        try {
            ApiResource collectors = admin.resource("opentelemetry.io/v1beta1", "OpenTelemetryCollector")
                    .orElseThrow();
            List<String> wanted = admin.list(collectors, Optional.of(namespace), Map.of()).stream()
                    .map(c -> c.name() + "-collector")
                    .toList();
            List<String> there = deployments(namespace).stream()
                    .filter(d -> d.hasLabel("made-by", "operator"))
                    .map(ClusterObject::name)
                    .toList();
            String path = "/apis/apps/v1/namespaces/" + namespace + "/deployments";
            wanted.stream()
                    .filter(w -> !there.contains(w))
                    .forEach(w -> server.ask("POST", path, "application/yaml", made(w)));
            there.stream().filter(t -> !wanted.contains(t)).forEach(t -> server.ask("DELETE", path + "/" + t, "", ""));
        } catch (ClusterException e) {
            // The next time.
        }
    }

    private static String made(String name) {
        return """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: %s, labels: {made-by: operator}}
                spec:
                  selector: {matchLabels: {app: %s}}
                  template:
                    metadata: {labels: {app: %s}}
                    spec: {containers: [{name: otc, image: otelcol}]}
                """.formatted(name, name, name);
    }

    @Test
    void theShippedRoleIsEnoughAndNothingIsDoneWithoutIt() throws Exception {
        String namespace = "rights";
        server.create("/api/v1/namespaces", "{apiVersion: v1, kind: Namespace, metadata: {name: rights}}");
        Cluster deployer = server.as(ApiServerProcess.DEPLOYER);
        String golden = "attributes-of-pods-in-the-namespace-standalone";

        DeploymentException e = catchThrowableOfType(
                DeploymentException.class,
                () -> deploy(deployer, golden, namespace, false, LONG).run());
        assertThat(e.troubles())
                .singleElement()
                .satisfies(t -> assertThat(t.details()).contains("get deployments.apps in rights"));
        assertThat(versions(namespace)).isEmpty();

        grant(namespace);
        withPods(
                namespace,
                () -> deploy(deployer, golden, namespace, false, LONG).run());
        assertThat(versions(namespace).keySet()).contains("Role otel-collector", "Deployment otel-collector");
        undeploy(deployer, namespace).run();
        assertThat(versions(namespace)).isEmpty();
        deployer.close();
    }

    private void grant(String namespace) throws IOException {
        String rbac = "/apis/rbac.authorization.k8s.io/v1/namespaces/" + namespace;
        server.create(rbac + "/roles", Files.readString(ROLE));
        server.create(rbac + "/rolebindings", """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: RoleBinding
                metadata: {name: llmd-tracing-deployer}
                roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: llmd-tracing-deployer}
                subjects: [{apiGroup: rbac.authorization.k8s.io, kind: User, name: deployer}]
                """);
    }

    @Test
    void failuresAreExplainedInTheClustersWords() throws Exception {
        server.create("/api/v1/namespaces", "{apiVersion: v1, kind: Namespace, metadata: {name: failing}}");
        server.create("/api/v1/namespaces/failing/pods", """
                apiVersion: v1
                kind: Pod
                metadata: {name: jaeger-5d9c7b-x2x4z, labels: {app.kubernetes.io/name: jaeger}}
                spec: {containers: [{name: jaeger, image: jaegertracing/jaeger}]}
                """);
        server.patch("/api/v1/namespaces/failing/pods/jaeger-5d9c7b-x2x4z/status", "kubelet", """
                {"status": {"phase": "Pending", "containerStatuses": [{"name": "jaeger", "ready": false, "restartCount": 0,
                  "image": "jaegertracing/jaeger", "imageID": "",
                  "state": {"waiting": {"reason": "ErrImagePull", "message": "not found"}}}]}}
                """);

        DeploymentException e = catchThrowableOfType(
                DeploymentException.class,
                () -> deploy(admin, "standalone-jaeger-development", "failing", false, Duration.ofSeconds(2))
                        .run());

        assertThat(e.troubles())
                .filteredOn(t -> t.subject().equals("Deployment jaeger"))
                .singleElement()
                .satisfies(
                        t -> assertThat(t.details()).contains("container \"jaeger\" waits: ErrImagePull, not found"));
    }
}
