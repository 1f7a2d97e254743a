package io.github.llmdtracing.mojo;

import io.github.llmdtracing.pipeline.Enrichment;
import io.github.llmdtracing.pipeline.EnrichmentRequest;
import io.github.llmdtracing.report.TracingReport;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Reads manifests and Helm values and writes enriched ones, in which every llm-d component is traced, exactly once, and nothing else has changed.
 *
 * @since 0.1.0
 */
@Mojo(name = "enrich", defaultPhase = LifecyclePhase.PROCESS_RESOURCES, threadSafe = true, requiresProject = false)
public final class EnrichMojo extends AbstractTracingMojo {
    /** The goal, for Maven to fill. */
    public EnrichMojo() {}

    @Override
    TracingReport run(GoalConfiguration configuration) {
        return new Enrichment(new EnrichmentRequest(
                        configuration.projectDirectory(),
                        configuration.sources(),
                        configuration.bareDirectory(),
                        configuration.outputDirectory(),
                        configuration.inPlace(),
                        configuration.collectorRequest(),
                        configuration.settings(),
                        configuration.notices(),
                        configuration.toolVersion(),
                        configuration.reportFormats()))
                .run();
    }
}
