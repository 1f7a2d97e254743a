package io.github.llmdtracing.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.report.Reports;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GitHubAnnotationsTest {
    private final GitHubAnnotations annotations = new GitHubAnnotations(RepositoryPath.of("services/chat"));

    private List<String> lines(Finding... findings) {
        return annotations.lines(Reports.of(List.of(), List.of(findings)).findings());
    }

    private static Finding finding(Severity severity, Location location, String problem) {
        return new Finding(FindingCode.NO_PLACE, severity, location, "", problem, "Why?", "Do: this, and that.");
    }

    private static Stream<Finding> findings(Severity severity, int count) {
        return IntStream.range(0, count).mapToObj(i -> finding(severity, Location.of(severity + ".yaml"), "no. " + i));
    }

    @Test
    void sayWhatAndWhere() {
        assertThat(lines(finding(Severity.ERROR, Reports.place("k8s/a.yaml", 3, 7), "is odd")))
                .containsExactly("::error file=services/chat/k8s/a.yaml,line=3,col=7,title=no-place::"
                        + "is odd.%0AWhy?%0ADo: this, and that.");
    }

    @Test
    void nameNoPlaceWhereThereIsNone() {
        assertThat(lines(
                        finding(Severity.WARNING, Location.of("a.yaml"), "x"),
                        finding(Severity.INFO, Location.of(Location.COMMAND_LINE), "y")))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("::warning file=services/chat/a.yaml,title=no-place::x."),
                        line -> assertThat(line).startsWith("::notice title=no-place::y."));
    }

    @Test
    void areOneLineEachWhateverAFileIsCalled() {
        assertThat(lines(finding(Severity.ERROR, Location.of("a:b,c%\r\nd.yaml"), "50%\r\n::stop-commands::x")))
                .singleElement()
                .asString()
                .startsWith("::error file=services/chat/a%3Ab%2Cc%25%0D%0Ad.yaml,title=no-place::"
                        + "50%25%0D%0A::stop-commands::x.");
    }

    @Test
    void startWithTheWorstAndCountWhatGitHubWouldNotShow() {
        Finding[] many = Stream.of(
                        findings(Severity.INFO, 2), findings(Severity.WARNING, 11), findings(Severity.ERROR, 13))
                .flatMap(f -> f)
                .toArray(Finding[]::new);

        assertThat(lines(many))
                .hasSize(24)
                .satisfies(all -> assertThat(all.subList(0, 10)).allMatch(line -> line.startsWith("::error ")))
                .contains("and 3 more errors, which the report has", "and 1 more warning, which the report has")
                .last()
                .asString()
                .startsWith("::notice ");
    }

    @Test
    void areNoneWhereNothingIsSaid() {
        assertThat(annotations.lines(List.of())).isEmpty();
    }
}
