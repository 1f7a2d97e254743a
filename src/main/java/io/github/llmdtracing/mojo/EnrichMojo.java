package io.github.llmdtracing.mojo;

import io.github.llmdtracing.files.OutputDirectory;
import io.github.llmdtracing.pipeline.Enrichment;
import io.github.llmdtracing.pipeline.EnrichmentRequest;
import io.github.llmdtracing.pipeline.RunOutcome;
import io.github.llmdtracing.pipeline.Task;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;
import org.jspecify.annotations.Nullable;

/**
 * Reads manifests and Helm values and writes enriched ones, in which every llm-d component is traced, exactly once, and nothing else has changed.
 *
 * @since 0.1.0
 */
@Mojo(name = "enrich", defaultPhase = LifecyclePhase.PROCESS_RESOURCES, threadSafe = true, requiresProject = false)
public final class EnrichMojo extends AbstractTracingMojo {
    /**
     * Attaches the enriched tree, and the collector's manifests where there are some, to the project as an artifact of type
     * <code>tar.gz</code>, so that <code>install</code> and <code>deploy</code> take it with them. The same manifests give the same
     * archive. Objects of kind Secret are left out. Example: <code>-Dllmd.tracing.attach</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.attach", defaultValue = "false")
    boolean attach;

    /**
     * The classifier of what <code>attach</code> attaches. Unless set, <code>tracing-</code> and the name of the profile, as
     * <code>tracing-production</code>, so that each environment has an artifact of its own. Example:
     * <code>&lt;attachClassifier&gt;manifests&lt;/attachClassifier&gt;</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.attachClassifier")
    @Nullable
    String attachClassifier;

    /**
     * Leaves objects of kind Secret in what <code>attach</code> attaches. Whoever may read the repository of artifacts can read them then. Example:
     * <code>-Dllmd.tracing.attachSecrets</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.attachSecrets", defaultValue = "false")
    boolean attachSecrets;

    /** The time of a build that can be reproduced, which the archive's entries have. */
    @NotInFile
    @Parameter(defaultValue = "${project.build.outputTimestamp}", readonly = true)
    @Nullable
    String outputTimestamp;

    /** The project, where there is one. */
    @NotInFile
    @Parameter(defaultValue = "${project}", readonly = true)
    @Nullable
    MavenProject project;

    /** By which Maven takes artifacts. */
    @NotInFile
    @Inject
    @Nullable
    MavenProjectHelper artifacts;

    /** The goal, for Maven to fill. */
    public EnrichMojo() {}

    // What an earlier run wrote goes when all of its sources have gone.
    @Override
    Optional<String> nothingToDo(GoalConfiguration configuration) {
        return super.nothingToDo(configuration)
                .filter(why -> configuration.inPlace() || !OutputDirectory.hasFilesIn(configuration.outputDirectory()));
    }

    @Override
    RunOutcome run(GoalConfiguration configuration) throws MojoFailureException {
        Attachment attachment = new AttachmentReader(this).read(configuration);
        EnrichmentRequest request =
                configuration.request(Task.writing(Task.ENRICH)).archiving(attachment.archive());
        return unlessUnchanged(configuration, request, new Enrichment(request)::result);
    }

    @Override
    void conclude(GoalConfiguration configuration, RunOutcome outcome) throws MojoFailureException {
        Attachment attachment = new AttachmentReader(this).read(configuration);
        if (project != null && artifacts != null && attachment.attachTo(project, artifacts)) {
            getLog().info("Attached " + attachment.words(configuration) + ".");
        }
    }
}
