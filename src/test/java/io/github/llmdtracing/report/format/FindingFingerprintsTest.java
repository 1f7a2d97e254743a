package io.github.llmdtracing.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.report.Reports;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FindingFingerprintsTest {
    private static List<String> prints(String project, Finding... findings) {
        List<Finding> all = List.of(findings);
        FindingFingerprints prints = new FindingFingerprints(all, RepositoryPath.of(project));
        return all.stream().map(prints::of).toList();
    }

    private static Finding at(String file, int line, String problem) {
        return Finding.of(FindingCode.NO_PLACE, Reports.place(file, line, 1), "", problem, "", "");
    }

    @Test
    void stayWhenLinesMove() {
        assertThat(prints("", at("a.yaml", 3, "x"), at("a.yaml", 9, "y")))
                .isEqualTo(prints("", at("a.yaml", 30, "x"), at("a.yaml", 31, "y")));
    }

    @Test
    void stayFromReleaseToRelease() {
        assertThat(prints("", at("a.yaml", 3, "x"))).containsExactly("da70ccf8bd038c814d144e3225f1799a");
    }

    @Test
    void differForEachThing() {
        assertThat(prints("", at("a.yaml", 1, "x"), at("a.yaml", 1, "y"), at("b.yaml", 1, "x"), at("b.yaml", 2, "x")))
                .doesNotHaveDuplicates();
    }

    @Test
    void differForModules() {
        assertThat(prints("chat", at("a.yaml", 1, "x"))).isNotEqualTo(prints("code", at("a.yaml", 1, "x")));
    }

    @Test
    void numberWhatIsAlike() {
        Finding[] alike =
                IntStream.range(1, 50).mapToObj(i -> at("a.yaml", i, "x")).toArray(Finding[]::new);

        assertThat(prints("", alike)).doesNotHaveDuplicates();
    }
}
