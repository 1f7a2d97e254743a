package io.github.llmdtracing.golden;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.llmdtracing.mojo.ConfigurationElement;
import io.github.llmdtracing.pipeline.PipelineRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The law that how YAML is written decides nothing: each golden case, written in another way, comes out with the same meaning; each in one way, by turns. */
class OtherWritingTest {
    /** What SnakeYAML cannot read; and in a helmfile within braces, aliases are not followed. */
    private static final Set<String> LEFT_OUT =
            Set.of("reading/undecodable-bytes", "reading/deep-nesting", "values/helmfile-releases-of-templates");

    @TempDir
    private static Path work;

    @TestFactory
    Stream<DynamicTest> meansTheSame() throws Exception {
        List<GoldenCase> cases = GoldenCase.all(GoldenTest.GOLDEN).stream()
                .filter(g -> !LEFT_OUT.contains(g.name()))
                .toList();
        return IntStream.range(0, cases.size())
                .mapToObj(i -> test(cases.get(i), OtherWriting.values()[i % OtherWriting.values().length]));
    }

    private static DynamicTest test(GoldenCase golden, OtherWriting writing) {
        return dynamicTest(
                golden.name() + ": " + writing.title(),
                golden.directory().toUri(),
                () -> meansTheSame(golden, writing));
    }

    private static void meansTheSame(GoldenCase golden, OtherWriting writing) throws Exception {
        GoldenResult result = run(golden, writing);
        assertThat(withoutPlaces(result.components())).isEqualTo(withoutPlaces(golden.components()));
        assertThat(withoutPlaces(result.findings())).isEqualTo(withoutPlaces(golden.findings()));
        assertThat(meaning(result.output())).isEqualTo(meaning(golden.expected()));
    }

    private static GoldenResult run(GoldenCase golden, OtherWriting writing) throws Exception {
        Path project = Files.createDirectories(work.resolve(golden.name()).resolve(writing.name()));
        writing.of(golden.input()).write(project.resolve("input"), false);
        PipelineRun run =
                new PipelineRun(project, new ConfigurationElement(project, golden.configuration()).settings());
        var report = run.enrich(false, 1);
        return new GoldenResult(
                GoldenTree.read(run.output().resolve("manifests").resolve("input")), report);
    }

    private static List<String> withoutPlaces(String lines) {
        return lines.replaceAll(":\\d+:\\d+", "").lines().sorted().toList();
    }

    private static Map<String, Object> meaning(GoldenTree tree) {
        Map<String, Object> meanings = new TreeMap<>();
        tree.files().forEach((name, text) -> meanings.put(name, laidOutAlike(StripLawTest.meaning(decoded(text)))));
        return meanings;
    }

    private static String decoded(String bytes) {
        return new String(bytes.getBytes(ISO_8859_1), UTF_8);
    }

    // Where words of a script go on a line of their own depends on how the script is written.
    private static String laidOutAlike(Object meaning) {
        return meaning.toString().replaceAll("(\\\\?\\s)+", " ");
    }
}
