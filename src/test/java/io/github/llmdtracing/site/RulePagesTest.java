package io.github.llmdtracing.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.lint.LintRule;
import io.github.llmdtracing.lint.LintRules;
import io.github.llmdtracing.lint.LintSubject;
import io.github.llmdtracing.mojo.ConfigurationElement;
import io.github.llmdtracing.plan.EditPlan;
import io.github.llmdtracing.plan.PlannedSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each lint rule has a page, each page its rule, and the examples are golden cases that are reported, or not. */
class RulePagesTest {
    private static final String DIRECTORY = "rules";
    private static final Path SILENCED = Path.of("src/test/resources/golden/lint/every-rule-silenced");
    private static final EditPlan NOTHING =
            new EditPlan(List.of(), List.of(), List.of(), List.of(), PlannedSources.none(), List.of());

    static List<LintRule> rules() throws Exception {
        return LintRules.all(
                new LintSubject(new ConfigurationElement(Path.of(""), "<configuration/>").settings(), NOTHING));
    }

    static List<String> ids() throws Exception {
        return rules().stream().map(LintRule::id).toList();
    }

    private static SitePage page(String rule) {
        return SitePage.of(DIRECTORY + "/" + rule + ".md");
    }

    @Test
    void everyRuleHasItsPageAndEveryPageItsRule() throws Exception {
        try (Stream<Path> pages = Files.list(SitePage.SITE.resolve(DIRECTORY))) {
            List<String> names = pages.map(p -> p.getFileName().toString()).toList();
            assertThat(names)
                    .containsExactlyInAnyOrderElementsOf(
                            ids().stream().map(id -> id + ".md").toList());
        }
    }

    @Test
    void everyPageStartsWithItsRuleAndTheUsualSeverity() throws Exception {
        for (LintRule rule : rules()) {
            String severity =
                    rule.code().severity().name().toLowerCase(Locale.ROOT).replaceFirst("^info$", "information");
            assertThat(page(rule.id()).text()).startsWith("# " + rule.id() + "\n\n*" + severity + "*\n\n");
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyPageHasTheSameParts(String rule) throws IOException {
        assertThat(page(rule).headings())
                .containsExactly("Why it matters", "Reported", "Not reported", "How to mend it", "How to silence it");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void whatIsShownAsReportedIsReported(String rule) throws IOException {
        List<Example> examples = page(rule).examples("Reported");

        assertThat(examples).hasSizeGreaterThan(1);
        assertThat(findings(examples.get(0))).anyMatch(f -> isAt(f, rule, examples.get(0)));
        assertThat(examples.get(1).lines())
                .singleElement()
                .satisfies(f -> assertThat(isAt(f, rule, examples.get(0))).isTrue());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void whatIsShownAsNotReportedIsNot(String rule) throws IOException {
        List<Example> examples = page(rule).examples("Not reported");

        assertThat(examples).isNotEmpty();
        for (Example example : examples) {
            for (String finding : findings(example)) {
                assertThat(isAt(finding, rule, example) && isWithin(finding, example))
                        .as(finding)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void theSilenceIsOneThatSilences(String rule) throws IOException {
        Example silence = page(rule).examples("How to silence it").get(0);

        assertThat(silence.origin()).contains(SILENCED.resolve("configuration.xml"));
        assertThat(silence.text()).contains("<code>" + rule + "</code>");
        assertThat(Files.readAllLines(SILENCED.resolve("findings.txt")))
                .anyMatch(f -> f.startsWith("info " + rule + " input/" + rule + "/"))
                .noneMatch(f -> f.matches("(warning|error) " + rule + " input/" + rule + "/.*"));
    }

    private static List<String> findings(Example example) throws IOException {
        return Files.readAllLines(golden(example).resolve("findings.txt"));
    }

    /** The directory of the golden case that it is from. */
    private static Path golden(Example example) {
        Path directory = example.origin().orElseThrow();
        while (!Files.exists(directory.resolve("input"))) {
            directory = directory.getParent();
        }
        return directory;
    }

    /** Whether a line of findings.txt is of the rule, in the file of the example. */
    private static boolean isAt(String finding, String rule, Example example) {
        String file = golden(example).relativize(example.origin().orElseThrow()).toString();
        return finding.split(" ")[1].equals(rule) && finding.split(" ")[2].startsWith(file + ":");
    }

    /** Whether the line that a finding names is one that the example shows. */
    private static boolean isWithin(String finding, Example example) throws IOException {
        int line = Integer.parseInt(finding.split(" ")[2].split(":")[1]);
        String text = Files.readAllLines(example.origin().orElseThrow()).get(line - 1);
        return example.lines().stream().anyMatch(l -> l.strip().equals(text.strip()));
    }
}
