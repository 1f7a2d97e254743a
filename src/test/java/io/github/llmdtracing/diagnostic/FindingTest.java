package io.github.llmdtracing.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.text.SourceText;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FindingTest {
    private static final SourceText TEXT = SourceText.of("k8s/a.yaml", "a: 1\nb: \uD83D\uDE00 2\n");

    private static Finding finding(FindingCode code, Location at, String subject, String problem) {
        return Finding.of(code, at, subject, problem, "", "");
    }

    @Test
    void hasTheSeverityOfItsCodeUnlessCircumstancesSayOtherwise() {
        Finding finding = finding(FindingCode.OPAQUE_COMMAND, Location.of("a.yaml"), "x", "y");

        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.as(Severity.ERROR).severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.as(Severity.ERROR).as(Severity.WARNING)).isEqualTo(finding);
    }

    @Test
    void standsInTheOrderOfPlacesThenCodesThenWords() {
        Location file = Location.of("k8s/a.yaml");
        Location first = Location.of(TEXT, 0);
        Location second = Location.of(TEXT, 5);

        assertThat(Stream.of(
                                finding(FindingCode.NO_PLACE, Location.of("k8s/b.yaml"), "", ""),
                                finding(FindingCode.NO_PLACE, second, "b", "b"),
                                finding(FindingCode.NO_PLACE, second, "b", "a"),
                                finding(FindingCode.NO_PLACE, second, "a", "c"),
                                finding(FindingCode.DUPLICATE_KEY, second, "z", "z"),
                                finding(FindingCode.NO_PLACE, first, "", ""),
                                finding(FindingCode.NO_PLACE, file, "", ""))
                        .sorted())
                .extracting(f -> f.location() + " " + f.code().id() + " " + f.subject() + " " + f.problem())
                .containsExactly(
                        "k8s/a.yaml no-place  ",
                        "k8s/a.yaml:1:1 no-place  ",
                        "k8s/a.yaml:2:1 duplicate-key z z",
                        "k8s/a.yaml:2:1 no-place a c",
                        "k8s/a.yaml:2:1 no-place b a",
                        "k8s/a.yaml:2:1 no-place b b",
                        "k8s/b.yaml no-place  ");
    }

    @Test
    void showsTheLineInWhichItIs() {
        Location location = Location.of(TEXT, TEXT.content().indexOf('2'));

        assertThat(location).hasToString("k8s/a.yaml:2:6");
        assertThat(location.sourceLine()).contains("b: \uD83D\uDE00 2");
        assertThat(Location.of("k8s/a.yaml").sourceLine()).isEmpty();
    }

    @Test
    void hasACodeForMachines() {
        assertThat(FindingCode.INVALID_YAML.id()).isEqualTo("invalid-yaml");
        assertThat(FindingCode.values()).allSatisfy(c -> assertThat(c.id()).matches("[a-z]+(-[a-z]+)*"));
        assertThat(FindingCode.values()).extracting(FindingCode::id).doesNotHaveDuplicates();
    }

    @Test
    void ordersSeveritiesTheWorstLast() {
        assertThat(Severity.values()).containsExactly(Severity.INFO, Severity.WARNING, Severity.ERROR);
    }
}
