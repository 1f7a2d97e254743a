package io.github.llmdtracing.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.report.ReportFormat;
import io.github.llmdtracing.report.format.ReportFormats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** The pipelines that the page shows: they run what a whole build runs, and pick up what the plugin writes. */
class PipelinesTest {
    private static final Path BUILD = Path.of("src/it/check-pipeline-fails");
    private static final String GITHUB = ".github/workflows/tracing.yml";
    private static final String GITLAB = ".gitlab-ci.yml";
    private static final String JENKINS = "Jenkinsfile";
    private static final Pattern COMMAND = Pattern.compile("mvn -B -ntp ([^'\\n]+)");
    private static final Set<String> PHASES = Set.of("validate");

    @ParameterizedTest
    @ValueSource(strings = {GITHUB, GITLAB, JENKINS})
    void thePageShowsTheWholeFile(String name) throws IOException {
        assertThat(SitePage.of("ci.md").examples())
                .filteredOn(e -> e.origin().filter(BUILD.resolve(name)::equals).isPresent())
                .singleElement()
                .extracting(Example::text)
                .isEqualTo(Files.readString(BUILD.resolve(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {GITHUB, GITLAB, JENKINS})
    void theCommandIsTheOneOfTheBuild(String name) throws IOException {
        assertThat(commands(Files.readString(BUILD.resolve(name))))
                .singleElement()
                .satisfies(c -> assertThat(Files.readString(BUILD.resolve("invoker.properties")))
                        .contains("invoker.goals = " + c + "\n"));
    }

    @Test
    void commandsNamePhasesGoalsAndPropertiesThatExist() throws IOException {
        PluginDescriptor plugin = PluginDescriptor.read();
        String page = SitePage.of("ci.md").text();

        assertThat(commands(page).stream().flatMap(c -> Stream.of(c.split(" "))))
                .isNotEmpty()
                .allSatisfy(word -> assertThat(isKnown(word, plugin)).as(word).isTrue());
    }

    private static boolean isKnown(String word, PluginDescriptor plugin) {
        if (word.startsWith("-D")) {
            return plugin.properties().contains(word.substring(2).split("=")[0]);
        }
        return PHASES.contains(word) || plugin.goals().contains(word.substring(word.lastIndexOf(':') + 1));
    }

    @Test
    void gitHubUploadsSarifAlsoWhereTheCheckFails() throws IOException {
        Map<?, ?> workflow = yaml(GITHUB);
        List<?> steps = (List<?>) at(workflow, "jobs", "check", "steps");
        Map<?, ?> upload = steps.stream()
                .map(s -> (Map<?, ?>) s)
                .filter(s -> String.valueOf(s.get("uses")).startsWith("github/codeql-action/upload-sarif@"))
                .findFirst()
                .orElseThrow();

        assertThat(upload.get("if")).isEqualTo("always()");
        assertThat(at(upload, "with", "sarif_file")).isEqualTo(report("sarif"));
        assertThat(at(workflow, "permissions", "security-events")).isEqualTo("write");
        assertThat(at(workflow, "permissions", "contents")).isEqualTo("read");
    }

    @Test
    void gitLabTakesCodeQualityAndTestsAlsoWhereTheCheckFails() throws IOException {
        Map<?, ?> pipeline = yaml(GITLAB);

        assertThat(at(pipeline, "tracing", "artifacts", "when")).isEqualTo("always");
        assertThat(at(pipeline, "tracing", "artifacts", "reports", "codequality"))
                .isEqualTo(report("gitlab"));
        assertThat(at(pipeline, "tracing", "artifacts", "reports", "junit")).isEqualTo(report("junit"));
        assertThat(at(pipeline, "tracing", "artifacts", "paths")).isEqualTo(List.of(report("html")));
    }

    // That it is Groovy, and calls these steps, is seen in the build's verify.groovy, which runs it.
    @Test
    void jenkinsRecordsIssuesAndTests() throws IOException {
        assertThat(Files.readString(BUILD.resolve(JENKINS)))
                .contains("tool: sarif(pattern: '" + report("sarif") + "')")
                .contains("junit '" + report("junit") + "'");
    }

    private static List<String> commands(String text) {
        return COMMAND.matcher(text)
                .results()
                .map(PipelinesTest::command)
                .distinct()
                .toList();
    }

    private static String command(MatchResult found) {
        return found.group(1);
    }

    private static Map<?, ?> yaml(String name) throws IOException {
        return new Yaml().load(Files.readString(BUILD.resolve(name)));
    }

    private static Object at(Map<?, ?> tree, String... keys) {
        Object value = tree;
        for (String key : keys) {
            value = ((Map<?, ?>) value).get(key);
        }
        return value;
    }

    private static String report(String id) {
        String file = ReportFormats.all().stream()
                .filter(f -> f.id().equals(id))
                .map(ReportFormat::fileName)
                .findFirst()
                .orElseThrow();
        return "target/llmd-tracing/reports/" + file;
    }
}
