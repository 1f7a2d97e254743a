package io.github.llmdtracing.apply;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.plan.change.FilePlan;

/** What became of the plan for a file: a proved change, or a reason why the file stays as it is. */
public sealed interface PlanOutcome permits FileChange, PlanOutcome.Refusal {
    /** The file that was planned on. */
    String path();

    /**
     * The file stays as it is.
     *
     * @param plan what was planned
     * @param finding why it was not done
     */
    record Refusal(FilePlan plan, Finding finding) implements PlanOutcome {
        @Override
        public String path() {
            return plan.file().text().path();
        }
    }
}
