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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** There and back without a lock, on every golden case: what comes out means what went in, and enriches to the same text. */
class StripLawTest {
    /** Where enrich writes over what stood there: nobody can know what that was. */
    private static final Set<String> WRITTEN_OVER = Set.of(
            "lint/releases-of-one-path",
            "lint/releases-of-several-namespaces",
            "configuration/detail-of-a-profile-with-a-flag-that-stands",
            "components/switches-in-every-spelling-of-go",
            "configuration/endpoint-of-the-generated-collector",
            "configuration/environments-by-path",
            "existing/conflicts-configured",
            "existing/default-on-localhost",
            "existing/empty-values",
            "existing/switch-of-a-picker-that-is-off",
            "existing/tracing-options-without-a-value",
            "existing/tracing-switched-off-by-a-chart",
            "kserve/scheduler-that-is-switched-off",
            "launch/proxy-in-a-script",
            "values/helmfile-in-braces",
            "values/picker-charts",
            "values/umbrella-over-a-fork");

    /** Where the manifest has by hand what enrich writes, so that two inputs enrich to the same text. */
    private static final Set<String> BY_HAND = Set.of("existing/everything-there", "existing/sidecar-collectors");

    /** Where an empty list, which is gone afterwards, says in which file arguments belong. */
    private static final Set<String> EMPTY =
            Set.of("kustomize/arguments-in-overlay-patches", "kustomize/shared-components");

    /** Where a patch says {@code args: null} of what is below it: without what enrich put there, nothing keeps that out any more. */
    private static final Set<String> LEFT = Set.of("kustomize/patch-takes-the-arguments-away");

    /** Where a patch of the user's own traces, and enrich completes it: which of its operations are ours, a lock alone knows. */
    private static final Set<String> COMPLETED =
            Set.of("kustomize/bases-that-overlays-trace-in-part", "kustomize/variables-of-a-second-container");

    @TempDir
    private static Path work;

    @TestFactory
    Stream<DynamicTest> strippedWithoutALockMeansWhatWentIn() throws IOException {
        return GoldenCase.all(GoldenTest.GOLDEN).stream()
                .map(g -> dynamicTest(g.name(), g.directory().toUri(), () -> meansWhatWentIn(g)));
    }

    private static void meansWhatWentIn(GoldenCase golden) throws Exception {
        PipelineRun run = prepare(golden, golden.expected(), "strip");
        TracingReport report = run.strip(false, false);
        GoldenTree stripped = output(run);
        assertThat(report.findings()).noneMatch(f -> f.code() == FindingCode.PROOF_FAILED);
        if (COMPLETED.contains(golden.name())) {
            assertThat(report.findings()).anyMatch(f -> f.code() == FindingCode.NOT_TAKEN_OUT);
        }
        if (Stream.of(WRITTEN_OVER, BY_HAND, COMPLETED, LEFT).noneMatch(s -> s.contains(golden.name()))) {
            assertThat(meaning(stripped)).isEqualTo(meaning(golden.input()));
        }
        if (Stream.of(WRITTEN_OVER, EMPTY, LEFT).noneMatch(s -> s.contains(golden.name()))) {
            PipelineRun again = prepare(golden, stripped, "again");
            again.enrich(false, 2);
            assertThat(meaning(output(again))).isEqualTo(meaning(golden.expected()));
        }
    }

    private static PipelineRun prepare(GoldenCase golden, GoldenTree input, String step) throws Exception {
        Path project = Files.createDirectories(work.resolve(golden.name()).resolve(step));
        input.write(project.resolve("input"), false);
        return new PipelineRun(project, new ConfigurationElement(project, golden.configuration()).settings());
    }

    private static GoldenTree output(PipelineRun run) throws IOException {
        return GoldenTree.read(run.output().resolve("manifests").resolve("input"));
    }

    private static Map<String, Object> meaning(GoldenTree tree) {
        Map<String, Object> meanings = new TreeMap<>();
        tree.files().forEach((name, text) -> meanings.put(name, meaning(text)));
        return meanings;
    }

    // A file that is no YAML says what stands there.
    static Object meaning(String text) {
        try {
            return withoutEmpty(Meaning.of(text));
        } catch (RuntimeException e) {
            return text;
        }
    }

    private static Object withoutEmpty(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .filter(e -> !isEmptyList(String.valueOf(e.getKey()), e.getValue()))
                    .collect(Collectors.toMap(e -> String.valueOf(e.getKey()), e -> withoutEmpty(e.getValue())));
        }
        return value instanceof List<?> list
                ? list.stream().map(StripLawTest::withoutEmpty).toList()
                : value;
    }

    private static boolean isEmptyList(String key, Object value) {
        return Set.of("env", "args", "patches").contains(key)
                && Set.of("[]", "null").contains(String.valueOf(value));
    }
}
