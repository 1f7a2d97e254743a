package io.github.llmdtracing.golden;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.mojo.ConfigurationElement;
import io.github.llmdtracing.pipeline.PipelineRun;
import io.github.llmdtracing.report.TracingReport;
import io.github.llmdtracing.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The laws of the product on every directory below {@code src/test/resources/golden}. With {@code -Dgolden.update=true} what comes
 * out becomes what is expected: to be looked at before it is committed.
 */
class GoldenTest {
    static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final String LOCK = "llmd-tracing.lock";

    @TempDir
    private static Path work;

    /** A check of one law on one case. */
    private interface Law {
        void check(GoldenCase golden) throws Exception;
    }

    @BeforeAll
    static void update() throws Exception {
        if (!Boolean.getBoolean("golden.update")) {
            return;
        }
        assertThat(System.getenv("CI"))
                .as("a build server does not update what is expected")
                .isNotEqualTo("true");
        for (GoldenCase golden : GoldenCase.all(GOLDEN)) {
            golden.accept(run(golden, golden.input(), "update"));
        }
    }

    @TestFactory
    Stream<DynamicTest> comesOutAsExpected() throws IOException {
        return on("comes out as expected", GoldenTest::comesOutAsExpected);
    }

    @TestFactory
    Stream<DynamicTest> changesNothingTheSecondTime() throws IOException {
        return on("changes nothing the second time", golden -> {
            GoldenResult again = run(golden, golden.expected(), "again");
            assertThat(again.output()).isEqualTo(golden.expected());
        });
    }

    @TestFactory
    Stream<DynamicTest> comesOutTheSameInAnyOrderWithAnyNumberOfThreads() throws IOException {
        return on("same with four threads, files made backwards", golden -> {
            PipelineRun run = prepare(golden, golden.input(), "order", true);
            GoldenResult result = result(run, run.enrich(false, 4));
            assertThat(result.output()).isEqualTo(golden.expected());
            assertThat(result.findings()).isEqualTo(golden.findings());
            assertThat(result.components()).isEqualTo(golden.components());
        });
    }

    @TestFactory
    Stream<DynamicTest> keepsTheWayInWhichFilesAreWritten() throws IOException {
        List<GoldenCase> cases = GoldenCase.all(GOLDEN);
        return Stream.of(InputVariant.values())
                .flatMap(v -> cases.stream().map(c -> test(c, v.title(), g -> comesOutInTheSameWay(g, v))));
    }

    @TestFactory
    Stream<DynamicTest> comesOutAsExpectedInPlaceAndGoesBack() throws IOException {
        return on("in place, and back", golden -> {
            PipelineRun run = prepare(golden, golden.input(), "place", false);
            Path place = run.output().resolveSibling("input");
            run.enrich(true, 2);
            GoldenTree once = GoldenTree.read(place);
            assertThat(once.without(LOCK)).isEqualTo(golden.expected());
            run.enrich(true, 1);
            assertThat(GoldenTree.read(place)).isEqualTo(once);
            assertThat(golden.input().files()).containsAllEntriesOf(written(run));
            // Without a lock, what is as enrich would write it goes too, whoever wrote it: see StripLawTest.
            if (once.files().containsKey(LOCK)) {
                run.strip(true, false);
                assertThat(GoldenTree.read(place).files())
                        .isEqualTo(golden.input().files());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> switchesOffInPlaceAsIfItHadNeverBeenOn() throws IOException {
        return on("in place, and off", golden -> {
            PipelineRun on = prepare(golden, golden.input(), "on", false);
            on.enrich(true, 2);
            GoldenTree after = switchedOff(golden, on.output().resolveSibling("input"));
            PipelineRun never = prepare(golden, golden.input(), "never-on", false);
            GoldenTree before = switchedOff(golden, never.output().resolveSibling("input"));
            assertThat(after).isEqualTo(before);
        });
    }

    private static GoldenTree switchedOff(GoldenCase golden, Path input) throws Exception {
        String off = golden.configuration().contains("<profile>")
                ? golden.configuration().replaceAll("<profile>\\w+</profile>", "<profile>off</profile>")
                : golden.configuration().replaceFirst("<configuration[^>]*>", "<configuration><profile>off</profile>");
        String element = off.endsWith("</configuration>") ? off : off + "</configuration>";
        Path project = input.getParent();
        new PipelineRun(project, new ConfigurationElement(project, element).settings()).enrich(true, 1);
        return GoldenTree.read(input);
    }

    private static void comesOutAsExpected(GoldenCase golden) throws Exception {
        assertThat(golden.strays()).as("files that belong to no part of a case").isEmpty();
        assertThat(golden.input().files()).as("input").isNotEmpty();
        GoldenResult result = run(golden, golden.input(), "expected");
        assertThat(result.output().files())
                .containsExactlyEntriesOf(golden.expected().files());
        assertThat(result.findings()).isEqualTo(golden.findings());
        assertThat(result.components()).isEqualTo(golden.components());
        assertThat(golden.isAboutRollouts() ? result.rollouts() : "").isEqualTo(golden.rollouts());
        assertThat(result.helpless()).as("findings without a remedy").isEmpty();
        assertThat(result.report().findings()).noneMatch(f -> f.code() == FindingCode.PROOF_FAILED);
    }

    private static void comesOutInTheSameWay(GoldenCase golden, InputVariant variant) throws Exception {
        GoldenResult result = run(golden, variant.of(golden.input()), variant.name());
        Map<String, String> expected = variant.of(golden.expected()).files();
        assertThat(result.output().files().keySet()).isEqualTo(expected.keySet());
        result.output()
                .files()
                .forEach((name, bytes) -> assertThat(bytes)
                        .as(name)
                        .satisfiesAnyOf(
                                b -> assertThat(b).isEqualTo(expected.get(name)),
                                b -> assertThat(variant.mayMove()
                                                && Meaning.of(b).equals(Meaning.of(expected.get(name))))
                                        .isTrue()));
        assertThat(result.components()).isEqualTo(golden.components());
        assertThat(result.findings()).isEqualTo(golden.findings());
    }

    private static Map<String, String> written(PipelineRun run) {
        Map<String, String> files = new TreeMap<>();
        for (SourceText text : run.originals()) {
            String bytes = new String(text.content().getBytes(UTF_8), ISO_8859_1);
            files.put(text.path().replaceFirst("^input/", ""), bytes);
        }
        return files;
    }

    private static GoldenResult run(GoldenCase golden, GoldenTree input, String law) throws Exception {
        PipelineRun run = prepare(golden, input, law, false);
        return result(run, run.enrich(false, 1));
    }

    private static GoldenResult result(PipelineRun run, TracingReport report) throws IOException {
        return new GoldenResult(
                GoldenTree.read(run.output().resolve("manifests").resolve("input")), report);
    }

    private static PipelineRun prepare(GoldenCase golden, GoldenTree input, String law, boolean backwards)
            throws Exception {
        Path project = Files.createDirectories(work.resolve(golden.name()).resolve(law));
        input.write(project.resolve("input"), backwards);
        return new PipelineRun(project, new ConfigurationElement(project, golden.configuration()).settings());
    }

    private static Stream<DynamicTest> on(String title, Law law) throws IOException {
        return GoldenCase.all(GOLDEN).stream().map(golden -> test(golden, title, law));
    }

    private static DynamicTest test(GoldenCase golden, String title, Law law) {
        return dynamicTest(golden.name() + ": " + title, golden.directory().toUri(), () -> law.check(golden));
    }
}
