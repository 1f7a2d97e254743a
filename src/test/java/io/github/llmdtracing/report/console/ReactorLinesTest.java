package io.github.llmdtracing.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.report.FileCounts;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReactorLinesTest {
    private static final Finding WARNING = new Finding(
            FindingCode.INVALID_YAML, Severity.WARNING, Location.of("a.yaml"), "", "is no YAML", "", "Mend it.");

    private static ModuleRun run(int place, String goal, int traced, List<Finding> findings, boolean repeated) {
        RunSummary summary = new RunSummary(
                true,
                List.of("a line"),
                findings,
                Map.of(ComponentState.TRACED, traced),
                0,
                traced,
                new FileCounts(traced, 1, 0));
        return new ModuleRun(place, "module-" + place, goal, summary, repeated);
    }

    @Test
    void addsUpAndListsModulesInTheOrderOfTheBuild() {
        List<ModuleRun> runs = List.of(
                run(3, "enrich", 2, List.of(WARNING), false),
                run(1, "enrich", 1, List.of(), true),
                run(2, "enrich", 3, List.of(WARNING), false));

        assertThat(ReactorLines.of(runs))
                .containsExactly(
                        "llmd-tracing:enrich in 3 modules: 6 components: 6 traced; files: 6 changed, 3 as before; 2 warnings; 1 module unchanged",
                        "  module-1: 1 component: 1 traced; files: 1 changed, 1 as before; unchanged",
                        "  module-2: 3 components: 3 traced; files: 3 changed, 1 as before; 1 warning",
                        "  module-3: 2 components: 2 traced; files: 2 changed, 1 as before; 1 warning");
    }

    @Test
    void isTheSameInWhateverOrderModulesEnd() {
        List<ModuleRun> runs = IntStream.range(0, 50)
                .mapToObj(i -> run(i, "enrich", i, List.of(), false))
                .toList();
        List<ModuleRun> others = new java.util.ArrayList<>(runs);
        Collections.reverse(others);

        assertThat(ReactorLines.of(others))
                .isEqualTo(ReactorLines.of(runs))
                .hasSize(42)
                .endsWith("  and 10 more");
    }

    @Test
    void speaksOfEachGoalThatRanInSeveralModules() {
        List<ModuleRun> runs = List.of(
                run(1, "enrich", 1, List.of(), false),
                run(1, "check", 1, List.of(), false),
                run(2, "check", 1, List.of(), false),
                run(1, "diff", 1, List.of(), false),
                run(1, "diff", 1, List.of(), false));

        assertThat(ReactorLines.of(runs))
                .hasSize(3)
                .first()
                .isEqualTo("llmd-tracing:check in 2 modules: 2 components: 2 traced; files: 2 changed, 2 as before");
    }
}
