package io.github.llmdtracing.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.collector.CollectorImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The collector that judges is of the version that is generated. */
class OtelcolVersionIT {
    private static final Path BUILDER = Path.of("src/e2e/otelcol-builder.yaml");
    private static final Pattern MODULE = Pattern.compile("gomod: \\S+ v(0\\.\\S+)");

    @TempDir
    private Path work;

    @Test
    void theManifestOfTheBuilderNamesOneVersion() throws Exception {
        assertThat(found(MODULE, Files.readString(BUILDER))).isNotEmpty().allMatch(version()::equals);
    }

    @Test
    void theProgramIsOfThisVersion() throws Exception {
        List<String> command = List.of(Program.OTELCOL.path().toString(), "--version");
        LocalProcess otelcol = LocalProcess.start(command, Map.of(), work.resolve("version.log"));
        otelcol.awaitCleanEnd();
        assertThat(otelcol.said().strip()).endsWith(" " + version());
    }

    @Test
    void generatedImagesAreOfThisVersion() throws Exception {
        assertThat(CollectorImage.TESTED.toString()).isEqualTo(version());
    }

    private static String version() throws Exception {
        Map<String, Map<String, Object>> manifest = Manifests.yaml().load(Files.readString(BUILDER));
        return manifest.get("dist").get("version").toString();
    }

    private static List<String> found(Pattern pattern, String text) {
        Stream<MatchResult> matches = pattern.matcher(text).results();
        return matches.map(m -> m.group(1)).toList();
    }
}
