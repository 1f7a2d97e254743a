package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.report.console.RolloutLines;
import io.github.llmdtracing.report.console.RunSummary;
import io.github.llmdtracing.report.patch.TextChange;
import java.util.List;

/**
 * What a goal has to say of its run.
 *
 * @param summary what was found and done
 * @param changes the files that differ from what stood there
 * @param rollouts what restarts with these changes, in lines for the console; none where nothing was done
 * @param repeated whether nothing was done, because nothing had changed since the run that is told of
 */
public record RunOutcome(RunSummary summary, List<TextChange> changes, List<String> rollouts, boolean repeated) {
    /** Copies the list; sorted by path. */
    public RunOutcome {
        changes = changes.stream().sorted().toList();
        rollouts = List.copyOf(rollouts);
    }

    /** That of a run that was made. */
    public static RunOutcome of(EnrichmentResult result) {
        return new RunOutcome(
                RunSummary.of(result.report()), result.changes(), RolloutLines.of(result.report()), false);
    }

    /** What a run said, said again. */
    static RunOutcome again(RunSummary summary) {
        return new RunOutcome(summary, List.of(), List.of(), true);
    }

    /** The same, judged anew. */
    public RunOutcome withSummary(RunSummary judged) {
        return new RunOutcome(judged, changes, rollouts, repeated);
    }
}
