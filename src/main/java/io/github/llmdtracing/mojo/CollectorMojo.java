package io.github.llmdtracing.mojo;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.lint.Silences;
import io.github.llmdtracing.pipeline.CollectorGeneration;
import io.github.llmdtracing.pipeline.EnrichmentRequest;
import io.github.llmdtracing.pipeline.EnrichmentResult;
import io.github.llmdtracing.pipeline.RunOutcome;
import io.github.llmdtracing.pipeline.Task;
import io.github.llmdtracing.plan.PlannedSources;
import io.github.llmdtracing.report.FileCounts;
import io.github.llmdtracing.report.SettingsSummary;
import io.github.llmdtracing.report.TracingReport;
import io.github.llmdtracing.settings.Silence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Writes the manifests of the collector and of its backends, and reads no others.
 *
 * @since 0.1.0
 */
@Mojo(name = "collector", defaultPhase = LifecyclePhase.PROCESS_RESOURCES, threadSafe = true, requiresProject = false)
public final class CollectorMojo extends AbstractTracingMojo {
    /** The goal, for Maven to fill. */
    public CollectorMojo() {}

    @Override
    Optional<String> nothingToDo(GoalConfiguration configuration) {
        return Optional.empty();
    }

    @Override
    boolean readsSources() {
        return false;
    }

    // One that it inherits is generated here.
    @Override
    boolean wouldWorkIn(ModuleElements module, GoalConfiguration configuration) {
        return module.elements("collector").anyMatch(e -> !SaidToMaven.hasElement(mojoExecution, e));
    }

    @Override
    RunOutcome run(GoalConfiguration configuration) {
        EnrichmentRequest request =
                configuration.request(Task.writing(TracingReport.COLLECTOR)).withoutSources();
        return configuration.collectors().isEmpty() // no record where nothing is written
                ? RunOutcome.of(generate(configuration))
                : unlessUnchanged(configuration, request, () -> generate(configuration));
    }

    private EnrichmentResult generate(GoalConfiguration configuration) {
        CollectorGeneration.Generated generated = new CollectorGeneration(configuration.collectorRequest()).run();
        if (configuration.collectors().isEmpty()) {
            getLog().info("No collector is asked for: <collector> has no <mode>, or the profile is off.");
        }
        TracingReport report = new TracingReport(
                configuration.toolVersion(),
                TracingReport.COLLECTOR,
                SettingsSummary.of(configuration.settings(), Optional.empty()),
                List.of(),
                silenced(configuration, Stream.concat(configuration.notices().stream(), generated.findings().stream())),
                List.of(),
                new FileCounts(0, 0, 0),
                generated.files());
        return new EnrichmentResult(report, generated.changes());
    }

    private static List<Finding> silenced(GoalConfiguration configuration, Stream<Finding> findings) {
        List<Silence> silences = configuration.settings().silences();
        return new Silences(silences, PlannedSources.none()).silence(findings.toList());
    }
}
