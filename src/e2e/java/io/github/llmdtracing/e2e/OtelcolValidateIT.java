package io.github.llmdtracing.e2e;

import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The programs themselves accept every configuration that the golden cases expect, as it stands there. */
class OtelcolValidateIT {
    @TempDir
    private Path work;

    @TestFactory
    List<DynamicTest> programsAcceptTheirConfigurations() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path manifest : Manifests.below(GeneratedCollector.GOLDEN)) {
            Manifests.configurations(manifest)
                    .forEach((name, configuration) -> tests.add(dynamicTest(
                            GeneratedCollector.GOLDEN.relativize(manifest) + " " + name,
                            () -> assertAccepted(configuration))));
        }
        return tests.isEmpty() ? List.of(dynamicTest("nothing is generated yet", OtelcolValidateIT::skip)) : tests;
    }

    private static void skip() {
        abort("there is no configuration below " + GeneratedCollector.GOLDEN);
    }

    private void assertAccepted(String configuration) throws Exception {
        Program judge = Manifests.isForJaeger(configuration) ? Program.JAEGER : Program.OTELCOL;
        Path file = Files.writeString(Files.createTempFile(work, "config", ".yaml"), configuration);
        List<String> command = List.of(judge.path().toString(), "validate", "--config=" + file);
        LocalProcess.start(command, Map.of(), work.resolve(file + ".log")).awaitCleanEnd();
    }
}
