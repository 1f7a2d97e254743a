package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.apply.FileChange;
import io.github.llmdtracing.apply.PlanOutcome;
import io.github.llmdtracing.diagnostic.Finding;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sorts what became of plans. */
final class Outcomes {
    private Outcomes() {}

    static Stream<FileChange> changes(List<PlanOutcome> outcomes) {
        return outcomes.stream().flatMap(o -> o instanceof FileChange change ? Stream.of(change) : Stream.of());
    }

    /** The paths of files that stay as they are because their edits were refused. */
    static Set<String> refused(List<PlanOutcome> outcomes) {
        return outcomes.stream()
                .filter(PlanOutcome.Refusal.class::isInstance)
                .map(PlanOutcome::path)
                .collect(Collectors.toSet());
    }

    static Stream<Finding> refusals(List<PlanOutcome> outcomes) {
        return outcomes.stream()
                .flatMap(o -> o instanceof PlanOutcome.Refusal refusal ? Stream.of(refusal.finding()) : Stream.of());
    }
}
