package io.github.llmdtracing.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.collector.CollectorImage;
import io.github.llmdtracing.helm.ChartVersionRange;
import io.github.llmdtracing.helm.SectionRule;
import io.github.llmdtracing.helm.ValuesSchema;
import io.github.llmdtracing.helm.ValuesSchemas;
import io.github.llmdtracing.serving.Capability;
import io.github.llmdtracing.serving.Version;
import io.github.llmdtracing.serving.VersionRange;
import io.github.llmdtracing.serving.VersionRule;
import io.github.llmdtracing.serving.VersionRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on versions says what the tables of the code say. With {@code -Dgolden.update=true} it is made to say so. */
class VersionsPageTest {
    private static final SitePage PAGE = SitePage.of("versions.md");
    private static final Path COLLECTORS = Path.of("src/test/resources/golden/collector");
    /** Where the ranges of engines end, because some publishers tag by year (see RuleTable). */
    private static final Version NO_END = Version.of("10");

    /** Options and variables, which Markdown would make something else of. */
    private static final Pattern NAME = Pattern.compile("--[a-z][a-z-]*|OTEL_[A-Z_]+");

    @Test
    void programsAreThoseOfTheRuleTable() throws IOException {
        PAGE.table("Programs")
                .compare(VersionRules.standard().all().stream()
                        .map(VersionsPageTest::row)
                        .toList());
    }

    @Test
    void chartsAreThoseOfTheCatalogue() throws IOException {
        PAGE.table("Charts")
                .compare(ValuesSchemas.all().stream()
                        .flatMap(c -> c.rules().stream().map(r -> row(c, r)))
                        .toList());
    }

    @Test
    void mavensAndJdksAreThoseOfTheMatrix() throws IOException {
        String script = Files.readString(Path.of("src/matrix/run.sh"));
        String rows = script.lines()
                .filter(l -> l.startsWith("ROWS=("))
                .map(l -> l.substring("ROWS=(".length(), l.length() - 1))
                .findFirst()
                .orElseThrow();

        PAGE.table("Maven and JDK")
                .compare(Stream.of(rows.split(" "))
                        .map(r -> PageTable.row(r.split(":")))
                        .toList());
    }

    @Test
    void requirementsAreThoseOfThePom() throws IOException {
        ProjectPom pom = ProjectPom.read();
        assertThat(PAGE.text())
                .contains("Maven " + pom.property("requiredMavenVersion") + " or later and JDK "
                        + pom.property("maven.compiler.release") + " or later.");
    }

    @Test
    void collectorAndBackendAreThoseThatAreGenerated() throws IOException {
        assertThat(PAGE.text())
                .contains("| OpenTelemetry Collector that is generated | " + CollectorImage.TESTED + " |")
                .contains("set by `image` | " + CollectorImage.OLDEST + " |")
                .contains("API `" + generated("operator-jaeger-production", "apiVersion: ", "opentelemetry.io/") + "`")
                .contains("| `" + generated("standalone-jaeger-production", "image: ", "jaegertracing/") + "` |");
    }

    private static String row(VersionRule rule) {
        String because = code(rule.note())
                + rule.warning().map(w -> " *Warning:* " + sentence(code(w))).orElse("");
        return PageTable.row(
                "`" + rule.component() + "`",
                rule.images().name(),
                rule.versions().range().map(VersionsPageTest::words).orElse("not known"),
                gets(rule),
                because,
                rule.source());
    }

    private static String code(String text) {
        return NAME.matcher(text).replaceAll("`$0`");
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    private static String gets(VersionRule rule) {
        String flags = rule.flags().options().stream().map(o -> "`" + o + "`").collect(Collectors.joining(", "));
        if (rule.capability() == Capability.NONE) {
            return "nothing";
        }
        return rule.capability() == Capability.FLAGS
                ? flags + (rule.environment().used() ? ", variables" : "")
                : "variables";
    }

    private static String words(VersionRange range) {
        boolean open = range.upper().isEmpty() || range.upper().get().equals(NO_END);
        String end = range.upper()
                .map(u -> (range.upperIncluded() ? "up to " : "before ") + u)
                .orElse("");
        return range.lower()
                .map(l -> open ? l + " and later" : "from " + l + ", " + end)
                .orElse(end.isEmpty() ? "all" : end);
    }

    private static String row(ValuesSchema chart, SectionRule rule) {
        return PageTable.row(
                chart.chart(),
                words(rule.versions()),
                rule.hasSection() ? "`" + String.join(".", rule.section()) + "`" : "none",
                rule.source());
    }

    private static String words(ChartVersionRange range) {
        boolean fromFirst = range.from().equals(ChartVersionRange.any().from());
        String end = range.before().map(b -> "before " + b).orElse("");
        if (fromFirst) {
            return end.isEmpty() ? "all" : end;
        }
        return end.isEmpty() ? range.from() + " and later" : "from " + range.from() + ", " + end;
    }

    private static String generated(String name, String key, String start) throws IOException {
        try (Stream<Path> files = Files.walk(COLLECTORS.resolve(name))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                for (String line : Files.readAllLines(file)) {
                    String value = line.strip().replaceFirst("^- ", "").replace(key, "");
                    if (line.contains(key) && value.startsWith(start)) {
                        return value;
                    }
                }
            }
        }
        throw new AssertionError(name + " has no " + key + start);
    }
}
