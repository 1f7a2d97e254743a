package io.github.llmdtracing.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.kustomize.Kustomization;
import io.github.llmdtracing.mojo.ConfigurationElement;
import io.github.llmdtracing.pipeline.PipelineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Has kustomize, as it is built into kubectl, judge the golden cases: what it makes of the expected tree is what it makes of the input,
 * but for tracing, and what is reported as traced is traced once.
 */
class KustomizeRenderTest {
    private static final Path CASES = GoldenTest.GOLDEN.resolve("kustomize");

    @TempDir
    private static Path work;

    private static Map<String, RenderedTree> before = Map.of();
    private static Map<String, RenderedTree> after = Map.of();

    /** A kustomization of a case. */
    private record Target(GoldenCase golden, String path) {
        String name() {
            return golden.directory().getFileName() + "/" + path;
        }

        Path in(String tree) {
            return golden.directory().resolve(tree).resolve(path).getParent();
        }
    }

    @BeforeAll
    static void build() throws Exception {
        assumeTrue(KubectlKustomize.isInstalled(), "kubectl is not on the PATH: golden trees are not built");
        List<Target> targets = targets();
        before = build(targets, "input");
        after = build(targets.stream().filter(t -> before.containsKey(t.name())).toList(), "expected");
    }

    private static Map<String, RenderedTree> build(List<Target> targets, String tree) throws Exception {
        Map<String, Path> directories = new LinkedHashMap<>();
        targets.forEach(t -> directories.put(t.name(), t.in(tree)));
        return new KubectlKustomize(work.resolve(tree)).build(directories);
    }

    private static List<Target> targets() throws IOException {
        List<Target> targets = new ArrayList<>();
        for (GoldenCase golden : GoldenCase.all(CASES.getParent())) {
            if (golden.directory().startsWith(CASES)) {
                golden.input().files().forEach((path, text) -> {
                    if (Kustomization.isName(path) && !text.contains("kind: Component")) {
                        targets.add(new Target(golden, path));
                    }
                });
            }
        }
        return targets;
    }

    @TestFactory
    Stream<DynamicTest> kustomizeMakesTheSameButForTracing() {
        return before.keySet().stream()
                .map(name -> dynamicTest(
                        name,
                        () -> assertThat(rendered(name).withoutTracing())
                                .isEqualTo(before.get(name).withoutTracing())));
    }

    @TestFactory
    Stream<DynamicTest> whatIsReportedAsTracedIsTracedOnce() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (GoldenCase golden : GoldenCase.all(CASES.getParent())) {
            if (golden.directory().startsWith(CASES)) {
                tests.add(dynamicTest(golden.name(), () -> isTracedOnce(golden)));
            }
        }
        return tests.stream();
    }

    private static void isTracedOnce(GoldenCase golden) throws Exception {
        for (ComponentReport component : reported(golden)) {
            Optional<String> name = component
                    .kustomization()
                    .map(k -> golden.directory().getFileName() + "/" + k.replaceFirst("^input/", ""));
            assertThat(name.isPresent() || isOfAChart(component))
                    .as("made by a kustomization, or values of a chart")
                    .isTrue();
            if (name.filter(before::containsKey).isPresent()) {
                check(component, before.get(name.get()), rendered(name.get()));
            }
        }
    }

    private static boolean isOfAChart(ComponentReport component) {
        return component.component().startsWith("chart ");
    }

    private static void check(ComponentReport component, RenderedTree before, RenderedTree after) {
        RenderedContainer now = after.container(component.workload(), component.name());
        if (component.state() == ComponentState.TRACED || component.state() == ComponentState.ALREADY_TRACED) {
            assertThat(now.problems(component.component(), component.version()))
                    .as(component.kustomization() + " " + component.workload() + " " + component.name())
                    .isEmpty();
        } else if (component.state() == ComponentState.OPTED_OUT) {
            assertThat(now).isEqualTo(before.container(component.workload(), component.name()));
        }
    }

    private static RenderedTree rendered(String name) {
        assertThat(after).as("kustomizations that build after").containsKey(name);
        return after.get(name);
    }

    private static List<ComponentReport> reported(GoldenCase golden) throws Exception {
        Path project = Files.createDirectories(work.resolve(golden.name()));
        golden.input().write(project.resolve("input"), false);
        PipelineRun run =
                new PipelineRun(project, new ConfigurationElement(project, golden.configuration()).settings());
        return run.enrich(false, 1).components();
    }
}
