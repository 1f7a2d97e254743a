package io.github.llmdtracing.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.report.TracingReport;
import io.github.llmdtracing.report.format.ReportFormats;
import io.github.llmdtracing.settings.TracingSettings;
import io.github.llmdtracing.text.TextEdit;
import io.github.llmdtracing.text.TextEdits;
import io.github.llmdtracing.text.TextRange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever makes all fixes of a report has in the sources what enrich writes, to the byte. */
class SarifFixTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TempDir
    private Path project;

    private enum Writing {
        AS_IT_IS(t -> t),
        CRLF(t -> t.contains("\r") ? t : t.replace("\n", "\r\n")),
        BYTE_ORDER_MARK(t -> t.startsWith("\uFEFF") ? t : "\uFEFF" + t),
        NO_FINAL_LINE_END(t -> t.endsWith("\n") ? t.substring(0, t.length() - 1) : t);

        private final UnaryOperator<String> change;

        Writing(UnaryOperator<String> change) {
            this.change = change;
        }
    }

    @Test
    void allFixesTogetherAreWhatEnrichWrites() throws IOException {
        List<Path> cases = cases();
        int compared = 0;
        for (Path golden : cases) {
            compared += compared(golden, Writing.AS_IT_IS);
        }
        assertThat(compared).isGreaterThan(cases.size() / 2);
    }

    /** Each case in one of them, so that each has cases of every kind. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AS_IT_IS")
    void soTheyAreInOtherWritings(Writing writing) throws IOException {
        List<Path> cases = cases();
        int compared = 0;
        for (int i = writing.ordinal() - 1; i < cases.size(); i += Writing.values().length - 1) {
            compared += compared(cases.get(i), writing);
        }
        assertThat(compared).isGreaterThan(cases.size() / 6);
    }

    private int compared(Path golden, Writing writing) throws IOException {
        Path own = project.resolve(GOLDEN.relativize(golden).toString());
        copy(golden.resolve("input"), own.resolve("input"), writing.change);
        PipelineRun run = new PipelineRun(own, EnrichmentTest.settings());
        assertThat(run.enrich(false, 1).fixes()).as("copies").isEmpty();
        return compare(own, run.check(true));
    }

    @Test
    void inPlaceTheyAreWhatTheNextRunWrites() throws IOException {
        Path file = decode(UnaryOperator.identity());

        String fixed = checked(file);
        assertThat(fixed).contains("--otlp-traces-endpoint");
        assertThat(run().enrich(true, 1).fixes()).as("they are made").isEmpty();
        assertThat(file).hasContent(fixed);
        assertThat(run().check(true).fixes()).isEmpty();
    }

    @Test
    void whatAnEarlierRunWroteIsReplaced() throws IOException {
        Path file = decode(UnaryOperator.identity());
        run().enrich(true, 1);
        String enriched = Files.readString(file);
        String ours = enriched.replace("\"0.1\"", "\"0.7\"");
        assertThat(ours).isNotEqualTo(enriched);
        TracingSettings other = EnrichmentTest.settings("http://elsewhere:4317");

        TracingReport report = new PipelineRun(project, other).check(true);
        String fixed = applied(enriched, fixes(report).get("input/decode.yaml"));
        new PipelineRun(project, other).enrich(true, 1);

        assertThat(report.fixes()).hasSize(1);
        assertThat(fixed).contains("http://elsewhere:4317").isEqualTo(Files.readString(file));
    }

    @Test
    void whatIsOursAndHasToGoIsReplacedToo() throws IOException {
        Path file = decode(UnaryOperator.identity());
        String written = Files.readString(file);
        run().enrich(true, 1);
        Files.writeString(file, Files.readString(file).replace("vllm/vllm-openai:v0.17.1", "nginx:1.27"));

        String fixed = checked(file);

        assertThat(fixed).isEqualTo(written.replace("vllm/vllm-openai:v0.17.1", "nginx:1.27"));
    }

    private String checked(Path file) throws IOException {
        List<JsonNode> replacements = fixes(run().check(true)).get("input/" + file.getFileName());
        assertThat(replacements).isNotEmpty();
        return applied(Files.readString(file), replacements);
    }

    private PipelineRun run() {
        return new PipelineRun(project, EnrichmentTest.settings());
    }

    private Path decode(UnaryOperator<String> change) throws IOException {
        Path file = Files.createDirectories(project.resolve("input")).resolve("decode.yaml");
        return Files.writeString(file, change.apply(Files.readString(Path.of("src/test/resources/sarif/decode.yaml"))));
    }

    @Test
    void aSecretIsInNoFix() throws IOException {
        decode(t -> t.replace("[\"--model\", \"m\"]", "[\"--api-key=hf_abcdefghijklmnop\", \"--model\", \"m\"]"));

        TracingReport report = run().check(true);

        assertThat(report.fixes()).isNotEmpty();
        assertThat(sarif(report)).doesNotContain("hf_abcdefghijklmnop");
    }

    private static String sarif(TracingReport report) {
        return ReportFormats.all().stream()
                .filter(format -> format.id().equals("sarif"))
                .map(format -> format.render(report))
                .findFirst()
                .orElseThrow();
    }

    private static int compare(Path own, TracingReport report) throws IOException {
        int compared = 0;
        for (Map.Entry<String, List<JsonNode>> file : fixes(report).entrySet()) {
            Path source = own.resolve(file.getKey());
            String path = own.resolve("input").relativize(source).toString();
            Path wanted = own.resolve("out/manifests/input").resolve(path);
            assertThat(applied(Files.readString(source), file.getValue()))
                    .as(source.toString())
                    .isEqualTo(Files.readString(wanted));
            compared++;
        }
        return compared;
    }

    /** The replacements by file; a file of which a result has none is left out. */
    private static Map<String, List<JsonNode>> fixes(TracingReport report) {
        JsonNode results = JsonMapper.shared().readTree(sarif(report)).at("/runs/0/results");
        Map<String, List<JsonNode>> byFile = new TreeMap<>();
        List<String> masked = new ArrayList<>();
        for (JsonNode result : results) {
            if (result.path("ruleId").asString().equals("not-traced-yet")) {
                String file = file(result.at("/locations/0/physicalLocation/artifactLocation/uri"));
                JsonNode replacements = result.at("/fixes/0/artifactChanges/0/replacements");
                if (replacements.isMissingNode()) {
                    masked.add(file);
                }
                replacements.forEach(r ->
                        byFile.computeIfAbsent(file, f -> new ArrayList<>()).add(r));
            }
        }
        byFile.keySet().removeAll(masked);
        return byFile;
    }

    private static String file(JsonNode uri) {
        return URI.create("file:///" + uri.asString()).getPath().substring(1);
    }

    /** By the standard alone: lines end with CRLF or LF, columns are code points, a byte order mark is none. */
    private static String applied(String text, List<JsonNode> replacements) {
        List<TextEdit> edits = replacements.stream()
                .map(r -> new TextEdit(
                        new TextRange(
                                offset(text, r.path("deletedRegion"), "start"),
                                offset(text, r.path("deletedRegion"), "end")),
                        r.at("/insertedContent/text").asString()))
                .toList();
        return TextEdits.of(edits).applyTo(text);
    }

    private static int offset(String text, JsonNode region, String side) {
        int at = text.startsWith("\uFEFF") ? 1 : 0;
        for (int line = 1; line < region.path(side + "Line").asInt(); line++) {
            at = text.indexOf('\n', at) + 1;
            assertThat(at).isPositive();
        }
        return text.offsetByCodePoints(at, region.path(side + "Column").asInt() - 1);
    }

    private static List<Path> cases() throws IOException {
        try (Stream<Path> inputs = Files.find(GOLDEN, 3, (p, a) -> p.endsWith("input") && a.isDirectory())) {
            return inputs.map(Path::getParent)
                    .filter(p -> !p.startsWith(GOLDEN.resolve("collector")))
                    .sorted()
                    .toList();
        }
    }

    private static void copy(Path from, Path to, UnaryOperator<String> change) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                byte[] bytes = Files.readAllBytes(file);
                String text = new String(bytes, StandardCharsets.UTF_8);
                boolean isText = Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes);
                Files.write(target, isText ? change.apply(text).getBytes(StandardCharsets.UTF_8) : bytes);
            }
        }
    }
}
