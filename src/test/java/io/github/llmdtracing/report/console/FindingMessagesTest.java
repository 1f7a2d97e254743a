package io.github.llmdtracing.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.report.Reports;
import io.github.llmdtracing.text.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingMessagesTest {
    @Test
    void readsAsPlaceProblemExcerptReasonAndRemedy() {
        assertThat(lines(Reports.opaque("k8s/prefill.yaml", Severity.WARNING)))
                .containsExactly(
                        "k8s/prefill.yaml:9:20 container \"modelserver\": no place for --otlp-traces-endpoint [template]",
                        "  9 |           command: [\"/entrypoint.sh\"]",
                        "    |                    ^",
                        "The container starts your own script, so the options of vLLM cannot be found.",
                        "Start vllm in the manifest, or leave the container out with <excludedComponents>.");
    }

    @Test
    void needsNoExcerptWhereAWholeFileIsMeant() {
        Finding finding = Finding.of(
                FindingCode.UNREADABLE_FILE, Location.of("a.yaml"), "", "cannot be read", "", "Mend its rights.");

        assertThat(lines(finding)).containsExactly("a.yaml: cannot be read [unreadable-file]", "Mend its rights.");
    }

    @Test
    void givesALongPlaceALineOfItsOwn() {
        String file = "deploy/" + "overlays/".repeat(8) + "decode.yaml";
        Finding finding = Finding.of(FindingCode.TEMPLATE, Location.of(file), "", "the file is a template", "", "");

        assertThat(lines(finding)).containsExactly(file + ":", "    the file is a template [template]");
    }

    @Test
    void keepsTheCaretInSightOnALongLine() {
        String line = "x".repeat(500) + "here" + "y".repeat(500);
        List<String> excerpt =
                new SourceExcerpt(new Location("a.yaml", Optional.of(new Position(7, 501)), Optional.of(line))).lines();

        int caret = excerpt.get(1).indexOf('^');
        assertThat(excerpt.get(0).substring(caret)).startsWith("here");
        assertThat(excerpt.get(0)).hasSizeLessThanOrEqualTo(110);
    }

    @Test
    void putsTheCaretBelowTheColumnBehindTabsAndEmoji() {
        List<String> excerpt = new SourceExcerpt(
                        new Location("a.yaml", Optional.of(new Position(1, 4)), Optional.of("\t\uD83D\uDE00 b: c")))
                .lines();

        assertThat(excerpt).containsExactly("  1 |  \uD83D\uDE00 b: c", "    |    ^");
    }

    @Test
    void letsNoFileSteerTheConsole() {
        Location location =
                new Location("a\u001B[2J.yaml", Optional.of(new Position(1, 1)), Optional.of("\u202Eevil\u0007"));
        Finding finding = Finding.of(FindingCode.INVALID_YAML, location, "x\ny", "bad\u001B[31m", "why\u0007", "");

        assertThat(String.join("", lines(finding))).doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
    }

    @Test
    void saysTheSameOfManyPlacesOnce() {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            findings.add(Reports.opaque("k8s/%03d.yaml".formatted(i), Severity.WARNING));
        }

        List<FindingMessage> messages = FindingMessages.of(findings);

        assertThat(messages).hasSize(1);
        assertThat(messages.get(0).lines())
                .hasSize(5 + 10 + 1)
                .contains("  also k8s/001.yaml:9:20 container \"modelserver\"")
                .endsWith("  and at 289 more places, which the report names");
    }

    @Test
    void bringsTheWorstLast() {
        List<FindingMessage> messages = FindingMessages.of(List.of(
                Reports.opaque("a.yaml", Severity.ERROR),
                Reports.opaque("b.yaml", Severity.INFO),
                Reports.opaque("c.yaml", Severity.WARNING)));

        assertThat(messages)
                .extracting(FindingMessage::severity)
                .containsExactly(Severity.INFO, Severity.WARNING, Severity.ERROR);
    }

    private static List<String> lines(Finding finding) {
        return FindingMessages.of(List.of(finding)).get(0).lines();
    }
}
