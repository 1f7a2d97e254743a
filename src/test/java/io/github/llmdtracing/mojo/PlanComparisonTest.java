package io.github.llmdtracing.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.report.patch.TextChange;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanComparisonTest {
    @Test
    void goesFromTheOneOutcomeToTheOther() {
        assertThat(PlanComparison.of(
                                List.of(
                                        TextChange.of("both", "user", "left"),
                                        TextChange.of("left", "user", "left"),
                                        TextChange.of("same", "user", "same")),
                                List.of(
                                        TextChange.of("both", "user", "right"),
                                        TextChange.of("right", "user", "right"),
                                        TextChange.of("same", "user", "same")))
                        .changes())
                .containsExactly(
                        TextChange.of("both", "left", "right"),
                        TextChange.of("left", "left", "user"),
                        TextChange.of("right", "user", "right"));
    }
}
