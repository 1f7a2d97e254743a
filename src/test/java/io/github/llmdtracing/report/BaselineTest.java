package io.github.llmdtracing.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.text.Position;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BaselineTest {
    private static Finding finding(FindingCode code, int line) {
        Location location = new Location("k8s/a.yaml", Optional.of(new Position(line, 1)), Optional.empty());
        return Finding.of(code, location, "container \"a\"", "is  wrong", "Because.", "Mend it.");
    }

    @Test
    void knowsAFindingOnAnotherLine() {
        Baseline baseline = Baseline.read(
                Baseline.of(List.of(finding(FindingCode.FLAG_KILLS, 3))).text());

        List<Finding> judged = baseline.applyTo(List.of(finding(FindingCode.FLAG_KILLS, 30)));

        assertThat(judged).extracting(Finding::severity).containsExactly(Severity.INFO);
    }

    @Test
    void doesNotKnowAnother() {
        Baseline baseline = Baseline.of(List.of(finding(FindingCode.FLAG_KILLS, 3)));

        List<Finding> judged = baseline.applyTo(List.of(finding(FindingCode.NO_PLACE, 3)));

        assertThat(judged).extracting(Finding::severity).containsExactly(Severity.WARNING);
        assertThat(baseline.stale(judged)).isEqualTo(1);
    }

    @Test
    void isSortedAndHasALineEach() {
        String text = Baseline.of(List.of(
                        finding(FindingCode.NO_PLACE, 1),
                        finding(FindingCode.FLAG_KILLS, 2),
                        finding(FindingCode.TEMPLATE, 3)))
                .text();

        assertThat(text.lines().skip(1))
                .containsExactly(
                        "flag-kills | k8s/a.yaml | container \"a\" | is wrong",
                        "no-place | k8s/a.yaml | container \"a\" | is wrong");
    }

    @Test
    void readsNothingAsNothing() {
        assertThat(Baseline.read("# only a comment\n\n").lines()).isEmpty();
    }
}
