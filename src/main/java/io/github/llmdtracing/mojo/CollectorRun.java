package io.github.llmdtracing.mojo;

import io.github.llmdtracing.collector.CollectorCheck;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.lint.Silences;
import io.github.llmdtracing.pipeline.EnrichmentResult;
import io.github.llmdtracing.pipeline.RunOutcome;
import io.github.llmdtracing.plan.PlannedSources;
import io.github.llmdtracing.report.FileCounts;
import io.github.llmdtracing.report.SettingsSummary;
import io.github.llmdtracing.report.TracingReport;
import java.util.List;
import java.util.Optional;

/**
 * What a goal that reads no manifests has to say: what is doubtful about the configuration of the collector.
 *
 * @param configuration of the goal
 */
record CollectorRun(GoalConfiguration configuration) {
    RunOutcome outcome(String goal) {
        return outcome(goal, configuration.notices());
    }

    /** The same for a goal after which there is no collector, or none of its making. */
    RunOutcome outcomeWithoutCollector(String goal) {
        List<Finding> others = configuration.notices().stream()
                .filter(f -> !CollectorCheck.CODES.contains(f.code()))
                .toList();
        return outcome(goal, others);
    }

    private RunOutcome outcome(String goal, List<Finding> notices) {
        List<Finding> findings =
                new Silences(configuration.settings().silences(), PlannedSources.none()).silence(notices);
        TracingReport report = new TracingReport(
                configuration.toolVersion(),
                goal,
                SettingsSummary.of(configuration.settings(), Optional.empty()),
                List.of(),
                findings,
                List.of(),
                new FileCounts(0, 0, 0),
                List.of());
        return RunOutcome.of(new EnrichmentResult(report, List.of()));
    }
}
