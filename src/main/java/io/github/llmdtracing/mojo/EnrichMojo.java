package io.github.llmdtracing.mojo;

import io.github.llmdtracing.pipeline.Enrichment;
import io.github.llmdtracing.pipeline.EnrichmentRequest;
import io.github.llmdtracing.pipeline.RunOutcome;
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
    RunOutcome run(GoalConfiguration configuration) {
        EnrichmentRequest request = configuration.request(EnrichmentRequest.ENRICH, true);
        return unlessUnchanged(configuration, request, new Enrichment(request)::result);
    }
}
