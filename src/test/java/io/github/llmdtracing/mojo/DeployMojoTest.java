package io.github.llmdtracing.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.llmdtracing.apiserver.FakeApiServer;
import io.github.llmdtracing.deployment.Mark;
import io.github.llmdtracing.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeployMojoTest {
    @TempDir
    private Path directory;

    private final FakeApiServer server = new FakeApiServer();
    private final RecordingLog log = new RecordingLog();

    @BeforeEach
    void makeReady() {
        server.kubelet(o -> o.text("kind").filter("Deployment"::equals).isEmpty()
                ? o
                : o.with(1, "metadata", "generation")
                        .with(
                                Map.of(
                                        "observedGeneration",
                                        1,
                                        "replicas",
                                        9,
                                        "updatedReplicas",
                                        9,
                                        "availableReplicas",
                                        9),
                                "status"));
    }

    @AfterEach
    void close() {
        server.close();
    }

    private <T extends AbstractClusterMojo> T prepared(T goal) {
        goal.setLog(log);
        goal.projectDirectory = directory.toFile();
        goal.outputDirectory = directory.resolve("target").toFile();
        goal.kubeconfig = server.kubeconfig(directory).toFile();
        goal.toolVersion = "1";
        return goal;
    }

    private DeployMojo deploy() {
        return prepared(new DeployMojo());
    }

    private UndeployMojo undeploy() {
        return prepared(new UndeployMojo());
    }

    private String said() {
        return String.join("\n", log.lines());
    }

    private static String failure(AbstractTracingMojo goal) {
        return catchThrowableOfType(MojoFailureException.class, goal::execute).getMessage();
    }

    private String kinds() {
        return server.paths().stream()
                .map(p -> p.replaceFirst("/[^/]*$", "").replaceFirst(".*/", ""))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }

    @Test
    void installsWhatTheGuideDoesWithoutAnyConfiguration() throws Exception {
        deploy().execute();
        assertThat(server.paths())
                .contains(
                        "/apis/apps/v1/namespaces/default/deployments/otel-collector",
                        "/apis/apps/v1/namespaces/default/deployments/jaeger");
        assertThat(log.lines())
                .contains("INFO Context dev (" + server.address() + "), namespace default, Kubernetes v1.36.0")
                .contains(
                        "INFO Standalone: the cluster does not know OpenTelemetryCollector of opentelemetry.io/v1beta1.")
                .contains(
                        "INFO To see traces: kubectl --context dev -n default port-forward svc/jaeger-collector 16686:16686")
                .contains("INFO and open http://localhost:16686");
        assertThat(said()).doesNotContain(FakeApiServer.TOKEN);
    }

    /** What the page about deploying shows. */
    @Test
    void saysWhatItDoesLineByLine() throws Exception {
        server.put("/api/v1/namespaces/llm", FakeApiServer.object("v1", "Namespace", "llm"));
        server.kubelet(o -> o.text("kind").filter("Deployment"::equals).isEmpty()
                ? o
                : o.with(1, "metadata", "generation")
                        .with(podsReady(said().contains("otel-collector waits")), "status"));
        DeployMojo deploy = deploy();
        deploy.profile = "development";
        deploy.namespace = "llm";
        deploy.execute();
        assertThat(log.lines().stream()
                        .map(l -> l.replaceFirst("^([A-Z]+) ", "[$1] ")
                                .replace(server.address(), "https://127.0.0.1:6443")))
                .containsExactlyElementsOf(Files.readAllLines(Path.of("src/test/resources/unit/deploy-console.txt")));
    }

    private static Map<String, Object> podsReady(boolean ready) {
        int pods = ready ? 1 : 0;
        return Map.of("observedGeneration", 1, "replicas", 1, "updatedReplicas", 1, "availableReplicas", pods);
    }

    @Test
    void saysWhereItWorksBeforeItChangesAnything() throws Exception {
        deploy().execute();
        assertThat(log.lines()).first().asString().startsWith("INFO Context dev");
    }

    @Test
    void changesNothingTheSecondTime() throws Exception {
        deploy().execute();
        Map<String, String> before = server.versions();
        deploy().execute();
        assertThat(server.versions()).isEqualTo(before);
        assertThat(said()).contains("Nothing had to change.");
    }

    @Test
    void takesTheOperatorWhereTheClusterKnowsItsKind() throws Exception {
        server.withOperator();
        server.put(
                "/apis/apps/v1/namespaces/default/deployments/otel-collector",
                FakeApiServer.object("apps/v1", "Deployment", "otel-collector"));
        deploy().execute();
        assertThat(server.paths())
                .contains("/apis/opentelemetry.io/v1beta1/namespaces/default/opentelemetrycollectors/otel");
        assertThat(said()).contains("Operator: the cluster knows OpenTelemetryCollector.");
    }

    @Test
    void takesTheVariantThatIsSaidWhateverTheClusterKnows() throws Exception {
        server.withOperator();
        DeployMojo deploy = deploy();
        deploy.variant = "standalone";
        deploy.execute();
        assertThat(kinds()).doesNotContain("opentelemetrycollectors");
    }

    @Test
    void takesTheModeOfTheConfiguration() throws Exception {
        server.withOperator();
        DeployMojo deploy = deploy();
        deploy.collectorMode = "standalone";
        deploy.execute();
        assertThat(kinds()).doesNotContain("opentelemetrycollectors");
    }

    @Test
    void isStandaloneWhereTheOperatorCannotMakeThatName() throws Exception {
        server.withOperator();
        DeployMojo deploy = deploy();
        deploy.collector = new CollectorElement();
        deploy.collector.name = "traces";
        deploy.execute();
        assertThat(server.paths()).contains("/apis/apps/v1/namespaces/default/deployments/traces");
    }

    @Test
    void printsTheDifferenceOfADryRun() throws Exception {
        deploy().execute();
        Map<String, String> before = server.versions();
        DeployMojo deploy = deploy();
        deploy.dryRun = true;
        deploy.profile = "development";
        deploy.execute();
        assertThat(server.versions()).isEqualTo(before);
        assertThat(log.lines())
                .contains("INFO diff --git a/default/NetworkPolicy/jaeger.yaml b/default/NetworkPolicy/jaeger.yaml")
                .contains("INFO deleted file mode 100644");
        assertThat(directory.resolve("target/reports/llmd-tracing-deploy.patch"))
                .isNotEmptyFile();
    }

    @Test
    void saysWhenADryRunWouldChangeNothing() throws Exception {
        deploy().execute();
        DeployMojo deploy = deploy();
        deploy.dryRun = true;
        deploy.execute();
        assertThat(said()).contains("Nothing would change.");
    }

    @Test
    void refusesProductionUnlessItIsMeant() throws Exception {
        DeployMojo deploy = deploy();
        deploy.context = "eu-prod-1";
        assertThat(failure(deploy))
                .isEqualTo(
                        "llmd-tracing: the context \"eu-prod-1\" is protected, and nothing was done. If you mean it, say"
                                + " -Dllmd.tracing.allowProtected.");
        assertThat(server.asked()).isEmpty();

        DeployMojo meant = deploy();
        meant.context = "eu-prod-1";
        meant.namespace = "default";
        meant.allowProtected = true;
        meant.execute();
        assertThat(server.paths()).isNotEmpty();
    }

    @Test
    void doesNotMindWhatACollectorThatGoesWouldKeep() throws Exception {
        deploy().execute();
        assertThat(said()).contains("traces-not-kept");
        log.lines().clear();

        undeploy().execute();
        assertThat(said()).contains("have gone").doesNotContain("traces-not-kept");
    }

    @Test
    void refusesNamespacesThatAPatternNames() {
        UndeployMojo undeploy = undeploy();
        undeploy.namespace = "team-a";
        undeploy.protectedNamespaces = "^team-";
        assertThat(failure(undeploy)).contains("the namespace \"team-a\" is protected");
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void saysAllThatIsWrongWithTheParametersAtOnce() {
        DeployMojo deploy = deploy();
        deploy.namespace = "Team A";
        deploy.timeout = "soon";
        deploy.variant = "sidecar";
        deploy.protectedContexts = "(";
        deploy.environment = "eu";
        assertThat(failure(deploy))
                .contains(
                        "<namespace> is \"Team A\"",
                        "<timeout> is \"soon\"",
                        "<variant> is \"sidecar\"",
                        "<protectedContexts> is \"(\"",
                        "<environment> is \"eu\"");
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void deploysTheCollectorOfAnEnvironment() throws Exception {
        DeployMojo deploy = deploy();
        EnvironmentElement eu = new EnvironmentElement();
        eu.name = "eu";
        eu.paths = List.of("eu/**");
        eu.collector = new CollectorElement();
        eu.collector.name = "eu-collector";
        deploy.environments = List.of(eu);
        deploy.environment = "eu";
        deploy.execute();
        assertThat(server.paths())
                .contains("/apis/apps/v1/namespaces/default/deployments/eu-collector")
                .doesNotContain("/apis/apps/v1/namespaces/default/deployments/otel-collector");
    }

    @Test
    void saysWhatTheProfileOffMeans() {
        DeployMojo deploy = deploy();
        deploy.profile = "off";
        assertThat(failure(deploy)).contains("the profile is off");
        assertThat(server.paths()).isEmpty();
    }

    private DeployMojo withWorkloads(String... files) throws IOException {
        for (int i = 0; i < files.length; i += 2) {
            Path file = directory.resolve("k8s").resolve(files[i]);
            Files.createDirectories(file.getParent());
            Files.writeString(file, files[i + 1]);
        }
        DeployMojo deploy = deploy();
        deploy.applyManifests = true;
        deploy.sources = List.of(directory.resolve("k8s").toFile());
        return deploy;
    }

    private static final String ENGINE = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: decode
            spec:
              replicas: 1
              selector: {matchLabels: {app: decode}}
              template:
                metadata: {labels: {app: decode}}
                spec:
                  containers:
                    - name: vllm
                      image: ghcr.io/llm-d/llm-d-cuda:v0.5.0
                      command: [vllm, serve, m, --port, "8000"]
            """;
    private static final String DECODE = "/apis/apps/v1/namespaces/default/deployments/decode";

    @Test
    void appliesEnrichedWorkloadsWhenAsked() throws Exception {
        withWorkloads("decode.yaml", ENGINE).execute();
        assertThat(String.valueOf(server.at(DECODE).orElseThrow().at("spec", "template", "spec", "containers")))
                .contains("OTEL_EXPORTER_OTLP_ENDPOINT", "http://otel-collector.default.svc.cluster.local:4317");

        undeploy().execute();
        assertThat(server.paths()).containsExactly(DECODE);
        UndeployMojo all = undeploy();
        all.applyManifests = true;
        all.execute();
        assertThat(server.paths()).isEmpty();
    }

    @Test
    void leavesWorkloadsToThoseWhoMadeThem() throws Exception {
        server.put(
                DECODE,
                FakeApiServer.object("apps/v1", "Deployment", "decode").with("default", "metadata", "namespace"));
        withWorkloads("decode.yaml", ENGINE).execute();
        assertThat(server.at(DECODE).orElseThrow().texts("metadata", "labels")).doesNotContainKey(Mark.DEPLOYMENT);
        UndeployMojo all = undeploy();
        all.applyManifests = true;
        all.execute();
        assertThat(server.paths()).containsExactly(DECODE);
    }

    @Test
    void appliesWhatAKustomizationMakes() throws Exception {
        withWorkloads(
                        "base/kustomization.yaml", "resources: [decode.yaml]\n",
                        "base/decode.yaml", ENGINE,
                        "overlays/dev/kustomization.yaml", "resources: [../../base]\nnamePrefix: dev-\n")
                .execute();
        assertThat(server.paths())
                .contains("/apis/apps/v1/namespaces/default/deployments/dev-decode")
                .doesNotContain(DECODE);
    }

    @Test
    void asksWhichKustomizationIsMeant() throws Exception {
        String[] files = {
            "base/kustomization.yaml", "resources: [decode.yaml]\n",
            "base/decode.yaml", ENGINE,
            "overlays/dev/kustomization.yaml", "resources: [../../base]\nnamePrefix: dev-\n",
            "overlays/test/kustomization.yaml", "resources: [../../base]\nnamePrefix: test-\n"
        };
        assertThat(failure(withWorkloads(files))).contains("nothing was deployed");
        assertThat(said())
                .contains("several kustomizations are used by no other", "k8s/overlays/test/kustomization.yaml");
        assertThat(server.paths()).isEmpty();

        DeployMojo chosen = withWorkloads(files);
        chosen.manifests = List.of("k8s/overlays/test");
        chosen.execute();
        assertThat(server.paths())
                .contains("/apis/apps/v1/namespaces/default/deployments/test-decode")
                .doesNotContain("/apis/apps/v1/namespaces/default/deployments/dev-decode");
    }

    @Test
    void isNotLedIntoAProtectedNamespaceByAManifest() throws Exception {
        DeployMojo deploy = withWorkloads("decode.yaml", inNamespace("prod"));
        assertThat(failure(deploy)).contains("nothing was deployed");
        assertThat(said()).contains("some manifests are of namespaces that are protected", "prod: Deployment decode");
        assertThat(server.paths()).isEmpty();
    }

    @Test
    void putsWorkloadsIntoTheNamespaceThatTheyName() throws Exception {
        server.put("/api/v1/namespaces/chat", FakeApiServer.object("v1", "Namespace", "chat"));
        withWorkloads("decode.yaml", inNamespace("chat")).execute();
        assertThat(server.paths()).contains(DECODE.replace("default", "chat"));
        UndeployMojo all = undeploy();
        all.applyManifests = true;
        all.execute();
        assertThat(server.paths()).containsExactly("/api/v1/namespaces/chat");
    }

    private static String inNamespace(String namespace) {
        return ENGINE.replace("name: decode\nspec", "name: decode\n  namespace: " + namespace + "\nspec");
    }

    @Test
    void leavesChartsToHelmWithTheCommand() throws Exception {
        DeployMojo deploy = withWorkloads("values.yaml", "decode:\n  replicas: 1\n");
        ReleaseElement release = new ReleaseElement();
        release.name = "ms-chat";
        release.chart = "llm-d-modelservice/llm-d-modelservice";
        release.version = "0.4.12";
        release.namespace = "default";
        release.values = List.of("k8s/values.yaml");
        deploy.releases = List.of(release);
        deploy.execute();
        assertThat(log.lines())
                .contains(
                        "INFO Left to Helm: helm upgrade --install ms-chat llm-d-modelservice/llm-d-modelservice --version 0.4.12"
                                + " --namespace default -f target/manifests/k8s/values.yaml");
    }

    @Test
    void printsTheRoleWithoutACluster() throws Exception {
        DeployMojo deploy = deploy();
        deploy.printRole = true;
        deploy.execute();
        assertThat(server.asked()).isEmpty();
        assertThat(log.lines()).contains("INFO kind: Role");
    }

    @Test
    void removesAgainWhatItMadeAndNamesWhatStays() throws Exception {
        deploy().execute();
        String path = "/api/v1/namespaces/default/services/otel-collector";
        JsonObject foreign = server.at(path).orElseThrow().without("metadata", "labels", Mark.DEPLOYMENT);
        server.put(path, foreign);

        undeploy().execute();

        assertThat(server.paths()).containsExactly(path);
        assertThat(said()).contains("Service otel-collector stays: deploy did not make it.");
        undeploy().execute();
        assertThat(said()).contains("There is nothing that deploy made.");
    }

    @Test
    void saysWhatItWouldRemove() throws Exception {
        deploy().execute();
        Map<String, String> before = server.versions();
        UndeployMojo undeploy = undeploy();
        undeploy.dryRun = true;
        undeploy.execute();
        assertThat(server.versions()).isEqualTo(before);
        assertThat(said()).contains("Deployment jaeger would be deleted");
    }

    @Test
    void saysWhatStoodInTheWay() {
        server.forbid("patch services");
        assertThat(failure(deploy()))
                .isEqualTo("llmd-tracing: nothing was deployed; one thing stands in the way, above.");
        assertThat(said()).contains("ERROR no right to patch services in the namespace default");
        assertThat(server.paths()).isEmpty();
    }
}
