package io.github.llmdtracing.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.mojo.ConfigurationElement;
import io.github.llmdtracing.pipeline.PipelineRun;
import io.github.llmdtracing.report.TracingReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What comes out of a tree that has no lock, on every directory below {@code src/test/resources/strip}: in {@code all} with tracing that
 * was written by hand, in {@code ours} without. With {@code -Dgolden.update=true} what comes out becomes what is expected.
 */
class StripGoldenTest {
    private static final Path STRIP = Path.of("src/test/resources/strip");

    @TempDir
    private static Path work;

    @BeforeAll
    static void update() throws Exception {
        if (!Boolean.getBoolean("golden.update")) {
            return;
        }
        assertThat(System.getenv("CI")).isNotEqualTo("true");
        for (GoldenCase golden : GoldenCase.all(STRIP)) {
            golden.accept(strip(golden, golden.input(), "update"));
        }
    }

    @TestFactory
    Stream<DynamicTest> comesOutAsExpected() throws IOException {
        return GoldenCase.all(STRIP).stream()
                .map(g -> dynamicTest(g.name(), g.directory().toUri(), () -> comesOutAsExpected(g)));
    }

    @TestFactory
    Stream<DynamicTest> takesNothingTheSecondTime() throws IOException {
        return GoldenCase.all(STRIP).stream()
                .map(g -> dynamicTest(g.name() + " again", g.directory().toUri(), () -> takesNothingTheSecondTime(g)));
    }

    private static void comesOutAsExpected(GoldenCase golden) throws Exception {
        assertThat(golden.strays()).as("files that belong to no part of a case").isEmpty();
        GoldenResult result = strip(golden, golden.input(), "expected");
        assertThat(result.output().files())
                .containsExactlyEntriesOf(golden.expected().files());
        assertThat(result.findings()).isEqualTo(golden.findings());
        assertThat(result.components()).isEqualTo(golden.components());
        assertThat(result.report().findings()).noneMatch(f -> f.code() == FindingCode.PROOF_FAILED);
    }

    private static void takesNothingTheSecondTime(GoldenCase golden) throws Exception {
        assertThat(strip(golden, golden.expected(), "again").output()).isEqualTo(golden.expected());
    }

    private static GoldenResult strip(GoldenCase golden, GoldenTree input, String step) throws Exception {
        Path project = Files.createDirectories(work.resolve(golden.name()).resolve(step));
        input.write(project.resolve("input"), false);
        PipelineRun run =
                new PipelineRun(project, new ConfigurationElement(project, golden.configuration()).settings());
        boolean all = golden.directory().getParent().endsWith("all");
        TracingReport report = run.strip(false, all);
        return new GoldenResult(
                GoldenTree.read(run.output().resolve("manifests").resolve("input")), report);
    }
}
