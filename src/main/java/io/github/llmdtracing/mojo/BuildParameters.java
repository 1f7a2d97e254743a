package io.github.llmdtracing.mojo;

import java.io.File;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.PlexusContainer;
import org.jspecify.annotations.Nullable;

/** What Maven tells a goal of the build, and how the goal runs in it. */
abstract class BuildParameters extends AbstractMojo {
    /**
     * Does nothing. Example: <code>-Dllmd.tracing.skip</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.skip", defaultValue = "false")
    boolean skip;

    /**
     * Does nothing where sources, configuration and output are what the last run left, and says again what it said. What counts is the
     * content of every file, not its time. Set to <code>false</code>, everything is done anew. Example:
     * <code>-Dllmd.tracing.incremental=false</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.incremental", defaultValue = "true")
    boolean incremental = true;

    /**
     * The file that says what neither the POM nor the command line does; its keys are these parameters. Unless set,
     * <code>llmd-tracing.yaml</code> in the project's directory, else the nearest one above it, up to the root of the build. Example:
     * <code>-Dllmd.tracing.configurationFile=ci/llmd-tracing.yaml</code>.
     *
     * @since 0.1.0
     */
    @NotInFile
    @Parameter(property = "llmd.tracing.configurationFile")
    @Nullable
    File configurationFile;

    /** The project's directory, or the working directory where there is no POM. */
    @NotInFile
    @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
    File projectDirectory = new File(".");

    /** The POM, where there is one. */
    @NotInFile
    @Parameter(defaultValue = "${project.file}", readonly = true)
    @Nullable
    File pom;

    /** Our own version. */
    @NotInFile
    @Parameter(defaultValue = "${plugin.version}", readonly = true)
    @Nullable
    String toolVersion;

    /** The build that this is part of. */
    @NotInFile
    @Parameter(defaultValue = "${session}", readonly = true)
    @Nullable
    MavenSession session;

    /** This run of the goal, which knows what the POM says. */
    @NotInFile
    @Parameter(defaultValue = "${mojoExecution}", readonly = true)
    @Nullable
    MojoExecution mojoExecution;

    /** Whether GitHub Actions runs the build, which then says <code>true</code> in this variable. */
    @NotInFile
    @Parameter(defaultValue = "${env.GITHUB_ACTIONS}", readonly = true)
    @Nullable
    String gitHubActions;

    /** By which an editor that runs the build is found. */
    @NotInFile
    @Inject
    @Nullable
    PlexusContainer container;
}
