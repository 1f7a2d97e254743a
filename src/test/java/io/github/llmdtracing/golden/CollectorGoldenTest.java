package io.github.llmdtracing.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.llmdtracing.collector.GeneratedFile;
import io.github.llmdtracing.collector.TraceBackends;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is generated, on every directory below {@code golden/collector}. With {@code -Dgolden.update=true} what comes out becomes what is
 * expected: to be looked at before it is committed.
 */
class CollectorGoldenTest {
    @TempDir
    private static Path work;

    /** A check of one case. */
    private interface Check {
        void check(CollectorCase golden) throws Exception;
    }

    @BeforeAll
    static void update() throws Exception {
        if (Boolean.getBoolean("golden.update")) {
            assertThat(System.getenv("CI")).isNotEqualTo("true");
            for (CollectorCase golden : CollectorCase.all()) {
                golden.accept();
            }
        }
    }

    private static Stream<DynamicTest> on(String title, Check check) throws IOException {
        return CollectorCase.all().stream().map(c -> dynamicTest(c.name() + ": " + title, () -> check.check(c)));
    }

    @TestFactory
    Stream<DynamicTest> comesOutAsExpected() throws IOException {
        return on("comes out as expected", golden -> {
            assertThat(new GoldenTree(golden.generated()).files())
                    .containsExactlyEntriesOf(GoldenTree.read(golden.expected()).files());
            assertThat(golden.findings()).isEqualTo(golden.expectedFindings());
        });
    }

    @TestFactory
    Stream<DynamicTest> everyFileIsMarkedAsOurs() throws IOException {
        return on(
                "marked as ours",
                golden -> assertThat(golden.generated().values())
                        .allSatisfy(text -> assertThat(text)
                                .startsWith(GeneratedFile.MARK + "\n")
                                .endsWith("\n")));
    }

    @TestFactory
    Stream<DynamicTest> objectsAreThoseOfKubernetes() throws IOException {
        return on(
                "types of Kubernetes",
                golden -> golden.objects().stream()
                        .filter(o -> !o.get("kind").equals("OpenTelemetryCollector"))
                        .forEach(o -> new TypedObject(o).requireNothingUnknown()));
    }

    @TestFactory
    Stream<DynamicTest> podsAreRestricted() throws IOException {
        return on(
                "Pod Security Standard restricted",
                golden -> golden.objects().stream()
                        .filter(o ->
                                Set.of("Deployment", "OpenTelemetryCollector").contains(o.get("kind")))
                        .forEach(o -> PodSecurity.of(o).requireRestricted()));
    }

    @TestFactory
    Stream<DynamicTest> pipelinesNameWhatIsThere() throws IOException {
        return on("pipelines name what is there", golden -> configs(golden).forEach(CollectorGoldenTest::checkConfig));
    }

    private static void checkConfig(Map<String, Object> config) {
        Map<String, Object> service = Tree.map(config, "service");
        assertThat(Tree.texts(service, "extensions"))
                .containsExactlyInAnyOrderElementsOf(
                        Tree.map(config, "extensions").keySet());
        Map<String, Object> traces = Tree.map(Tree.map(service, "pipelines"), "traces");
        for (String kind : List.of("receivers", "processors", "exporters")) {
            assertThat(Tree.texts(traces, kind))
                    .containsExactlyElementsOf(Tree.map(config, kind).keySet())
                    .isNotEmpty();
        }
        boolean jaeger = Tree.map(config, "exporters").containsKey("jaeger_storage_exporter");
        assertThat(jaeger || Tree.texts(traces, "processors").get(0).equals("memory_limiter"))
                .isTrue();
    }

    private static Stream<Map<String, Object>> configs(CollectorCase golden) throws IOException {
        return golden.objects().stream().flatMap(CollectorGoldenTest::config);
    }

    private static Stream<Map<String, Object>> config(Map<String, Object> object) {
        return switch ((String) object.get("kind")) {
            case "ConfigMap" ->
                CollectorCase.documents((String) Tree.map(object, "data").get("config.yaml"));
            case "OpenTelemetryCollector" -> Stream.of(Tree.map(Tree.map(object, "spec"), "config"));
            default -> Stream.of();
        };
    }

    @TestFactory
    Stream<DynamicTest> noSecretIsWritten() throws IOException {
        return on("names Secrets, has none", golden -> {
            assertThat(golden.objects()).noneMatch(o -> o.get("kind").equals("Secret"));
            assertThat(golden.generated().values())
                    .noneMatch(t -> t.contains("password: ") && !t.contains("password: \"${env:STORAGE_PASSWORD}\""));
        });
    }

    @Test
    void kustomizeBuildsEachCaseWithAllItsObjects() throws Exception {
        assumeTrue(KubectlKustomize.isInstalled(), "kubectl is not installed");
        Map<String, Path> directories = new LinkedHashMap<>();
        for (CollectorCase golden : CollectorCase.all()) {
            for (String name : GoldenTree.read(golden.expected()).files().keySet()) {
                if (name.endsWith("kustomization.yaml")) {
                    directories.put(
                            golden.name() + "/" + name,
                            golden.expected().resolve(name).getParent());
                }
            }
        }
        for (Map.Entry<String, Path> directory : directories.entrySet()) {
            assertThat(built(directory.getValue())).as(directory.getKey()).isEqualTo(written(directory.getValue()));
        }
    }

    private static Set<String> built(Path directory) throws Exception {
        Path output = Files.createTempFile(work, "built", ".yaml");
        Process process = new ProcessBuilder("kubectl", "kustomize", directory.toString())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.waitFor()).isZero();
        return CollectorCase.documents(Files.readString(output))
                .map(CollectorGoldenTest::identity)
                .collect(Collectors.toSet());
    }

    private static Set<String> written(Path directory) throws IOException {
        Set<String> identities = new HashSet<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml") && !f.endsWith("kustomization.yaml"))
                    .toList()) {
                CollectorCase.documents(Files.readString(file))
                        .map(CollectorGoldenTest::identity)
                        .forEach(identities::add);
            }
        }
        return identities;
    }

    private static String identity(Map<String, Object> object) {
        return object.get("kind") + "/" + Tree.map(object, "metadata").get("name");
    }

    @Test
    void everyBackendHasACase() throws Exception {
        Set<String> shown = new HashSet<>();
        for (CollectorCase golden : CollectorCase.all()) {
            shown.add(Files.readString(golden.directory().resolve("configuration.xml")));
        }
        assertThat(TraceBackends.ids())
                .allSatisfy(id -> assertThat(shown)
                        .anyMatch(c ->
                                c.contains("<type>" + id + "</type>") || c.contains("<backend>" + id + "</backend>")));
    }
}
