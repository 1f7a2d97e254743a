package io.github.llmdtracing.mojo;

import io.github.llmdtracing.files.UnusableSourceException;
import io.github.llmdtracing.pipeline.EnrichmentRequest;
import io.github.llmdtracing.pipeline.EnrichmentResult;
import io.github.llmdtracing.pipeline.LastRun;
import io.github.llmdtracing.pipeline.RunOutcome;
import java.io.File;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.PlexusContainer;
import org.jspecify.annotations.Nullable;

/** The parameters that goals share, and their course: configuration, run, report, outcome. */
abstract class AbstractTracingMojo extends AbstractMojo {
    /**
     * The directories, or single files, that hold the manifests and Helm values. Each directory comes out whole. Unless set, those of
     * <code>src/main/kubernetes</code>, <code>k8s</code>, <code>kustomize</code>, <code>manifests</code>, <code>helm</code> and
     * <code>jkube</code> that exist; without a POM, the working directory, but for hidden directories, what Git ignores, and earlier output.
     * Example:<br>
     * <code>&lt;sources&gt;</code><br>
     * &nbsp;&nbsp;<code>&lt;source&gt;deploy/overlays&lt;/source&gt;</code><br>
     * <code>&lt;/sources&gt;</code>
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.sources")
    List<File> sources = new ArrayList<>();

    /**
     * Where everything is written: enriched manifests in <code>manifests</code>, reports in <code>reports</code>. Example:
     * <code>&lt;outputDirectory&gt;${project.build.directory}/deploy&lt;/outputDirectory&gt;</code>.
     *
     * @since 0.1.0
     */
    @Parameter(
            property = "llmd.tracing.outputDirectory",
            defaultValue = "${project.build.directory}/llmd-tracing",
            required = true)
    File outputDirectory = new File("target", "llmd-tracing");

    /**
     * Changes the sources themselves, for repositories that Argo CD or Flux reads. What was written is remembered in
     * <code>llmd-tracing.lock</code> beside the manifests, to be committed with them. Example:
     * <code>-Dllmd.tracing.inPlace=true</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.inPlace", defaultValue = "false")
    boolean inPlace;

    /**
     * How much is traced: <code>development</code> (every trace), <code>staging</code> (half), <code>production</code> (a tenth),
     * <code>off</code>, or one of <code>profiles</code>. Unless set, <code>production</code>, because what is forgotten must not cost. A
     * manifest that samples more than a production profile that is set here is an error, one that samples more than the profile nobody
     * chose a warning. Example: <code>-Dllmd.tracing.profile=development</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.profile")
    @Nullable
    String profile;

    /**
     * The collector that traces are sent to, with its scheme. Unless set, the one collector Service that the manifests hold, else
     * <code>http://otel-collector:4317</code>. Example: <code>&lt;endpoint&gt;http://otel-collector.monitoring:4317&lt;/endpoint&gt;</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.endpoint")
    @Nullable
    String endpoint;

    /**
     * How engines send traces: <code>grpc</code>, usually to port 4317, or <code>http/protobuf</code>, usually to port 4318. Components
     * written in Go (endpoint picker, routing proxy) speak gRPC only. Example: <code>&lt;protocol&gt;http/protobuf&lt;/protocol&gt;</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.protocol", defaultValue = "grpc")
    String protocol = "grpc";

    /**
     * The sampler, in place of the profile's: <code>parentbased_traceidratio</code>, which every component obeys; or
     * <code>always_on</code>, <code>always_off</code>, <code>traceidratio</code>, <code>parentbased_always_on</code>,
     * <code>parentbased_always_off</code>, which only engines do.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.sampler")
    @Nullable
    String sampler;

    /**
     * The share of traces that is kept, from 0 to 1, in place of the profile's. Example: <code>&lt;samplerArg&gt;0.05&lt;/samplerArg&gt;</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.samplerArg")
    @Nullable
    String samplerArg;

    /**
     * Sampling profiles beside the standard ones. One that has a standard one's name changes only what it sets; <code>off</code> cannot be
     * changed. Example:<br>
     * <code>&lt;profiles&gt;</code><br>
     * &nbsp;&nbsp;<code>&lt;profile&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;name&gt;load-test&lt;/name&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;sampler&gt;parentbased_traceidratio&lt;/sampler&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;samplerArg&gt;0.01&lt;/samplerArg&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;detail&gt;none&lt;/detail&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;environment&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;OTEL_BSP_MAX_QUEUE_SIZE&gt;8192&lt;/OTEL_BSP_MAX_QUEUE_SIZE&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;/environment&gt;</code><br>
     * &nbsp;&nbsp;<code>&lt;/profile&gt;</code><br>
     * <code>&lt;/profiles&gt;</code>
     *
     * @since 0.1.0
     */
    @Parameter
    List<ProfileElement> profiles = new ArrayList<>();

    /**
     * Parts of the tree with settings of their own: clusters, regions, stages. What one does not set is as outside it; but one that sets a
     * profile does not take the <code>sampler</code> and <code>samplerArg</code> from outside. The first that covers a file counts.
     * Example:<br>
     * <code>&lt;environments&gt;</code><br>
     * &nbsp;&nbsp;<code>&lt;environment&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;name&gt;eu&lt;/name&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;paths&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;path&gt;overlays/eu/**&lt;/path&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;/paths&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;profile&gt;staging&lt;/profile&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;endpoint&gt;http://otel-collector.eu:4317&lt;/endpoint&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;resourceAttributes&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;deployment.environment.name&gt;eu&lt;/deployment.environment.name&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;/resourceAttributes&gt;</code><br>
     * &nbsp;&nbsp;<code>&lt;/environment&gt;</code><br>
     * <code>&lt;/environments&gt;</code>
     *
     * @since 0.1.0
     */
    @Parameter
    List<EnvironmentElement> environments = new ArrayList<>();

    /**
     * Service names in place of the usual ones. The elements are <code>vllm</code>, <code>vllm-decode</code>, <code>vllm-prefill</code>,
     * <code>vllm-encode</code>, <code>sglang</code>, <code>sglang-decode</code>, <code>sglang-prefill</code>, <code>sglang-encode</code>,
     * <code>sglang-router</code>, <code>stack-router</code>, <code>routing-proxy</code>, <code>endpoint-picker</code>,
     * <code>body-based-routing</code>, <code>payload-processor</code>, <code>batch-gateway</code> and <code>async-processor</code>.
     * Example:<br>
     * <code>&lt;serviceNames&gt;</code><br>
     * &nbsp;&nbsp;<code>&lt;vllm-decode&gt;chat-decode&lt;/vllm-decode&gt;</code><br>
     * <code>&lt;/serviceNames&gt;</code>
     *
     * @since 0.1.0
     */
    @Parameter
    Map<String, @Nullable String> serviceNames = new LinkedHashMap<>();

    /**
     * Resource attributes for every span. Values may hold any character; they are encoded where they are written. Example:<br>
     * <code>&lt;resourceAttributes&gt;</code><br>
     * &nbsp;&nbsp;<code>&lt;k8s.cluster.name&gt;west-1&lt;/k8s.cluster.name&gt;</code><br>
     * <code>&lt;/resourceAttributes&gt;</code>
     *
     * @since 0.1.0
     */
    @Parameter
    Map<String, @Nullable String> resourceAttributes = new LinkedHashMap<>();

    /**
     * An OpenTelemetry Collector, and the Jaeger behind it, that are generated; workloads then send there. The shortest form:<br>
     * <code>&lt;collector&gt;</code><br>
     * &nbsp;&nbsp;<code>&lt;mode&gt;standalone&lt;/mode&gt;</code><br>
     * &nbsp;&nbsp;<code>&lt;backend&gt;jaeger&lt;/backend&gt;</code><br>
     * <code>&lt;/collector&gt;</code><br>
     * With several backends, one of them with a secret, and sampling by whole traces:<br>
     * <code>&lt;collector&gt;</code><br>
     * &nbsp;&nbsp;<code>&lt;mode&gt;operator&lt;/mode&gt;</code><br>
     * &nbsp;&nbsp;<code>&lt;namespace&gt;observability&lt;/namespace&gt;</code><br>
     * &nbsp;&nbsp;<code>&lt;sampling&gt;tail&lt;/sampling&gt;</code><br>
     * &nbsp;&nbsp;<code>&lt;backends&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;backend&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;type&gt;tempo&lt;/type&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;/backend&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;backend&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;type&gt;otlp&lt;/type&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;endpoint&gt;https://otlp.example.com:4317&lt;/endpoint&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;headers&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;header&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;name&gt;authorization&lt;/name&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;value&gt;Bearer&lt;/value&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;secret&gt;otlp&lt;/secret&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;key&gt;token&lt;/key&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;/header&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;/headers&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;/backend&gt;</code><br>
     * &nbsp;&nbsp;<code>&lt;/backends&gt;</code><br>
     * <code>&lt;/collector&gt;</code><br>
     * The page about the collector has every element.
     *
     * @since 0.1.0
     */
    @Parameter
    @Nullable
    CollectorElement collector;

    /**
     * The element <code>mode</code> of <code>collector</code>, where the POM does not set it: <code>none</code>, <code>standalone</code> or
     * <code>operator</code>. Example: <code>-Dllmd.tracing.collector.mode=standalone</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.collector.mode")
    @Nullable
    String collectorMode;

    /**
     * The element <code>backend</code> of <code>collector</code>, where the POM does not set it. Example:
     * <code>-Dllmd.tracing.collector.backend=jaeger</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.collector.backend")
    @Nullable
    String collectorBackend;

    /**
     * The element <code>namespace</code> of <code>collector</code>, where the POM does not set it. Example:
     * <code>-Dllmd.tracing.collector.namespace=observability</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.collector.namespace")
    @Nullable
    String collectorNamespace;

    /**
     * Where the manifests of the collector are written, in place of <code>collector</code> in <code>outputDirectory</code>: for GitOps, a
     * directory of the sources. Files there that are not ours stay. Example:
     * <code>&lt;collectorDirectory&gt;deploy/collector&lt;/collectorDirectory&gt;</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.collectorDirectory")
    @Nullable
    File collectorDirectory;

    /**
     * Who wins where a manifest and the general settings differ: <code>keep</code>, the manifest; <code>configured</code>, the POM;
     * <code>fail</code>, nobody, a difference is an error. Each difference is reported. Example:
     * <code>&lt;conflicts&gt;configured&lt;/conflicts&gt;</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.conflicts", defaultValue = "keep")
    String conflicts = "keep";

    /**
     * What happens to a component whose version is not known: <code>warn</code>, engines are traced and Go programs get variables but no
     * flags; <code>skip</code>, it is left alone; <code>fail</code>, it is an error. Name its version in <code>images</code> instead, where
     * you can.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.unknownVersions", defaultValue = "warn")
    String unknownVersions = "warn";

    /**
     * What runs in images that are not known, as private ones and mirrors with tags of their own. The first that matches counts. Example:<br>
     * <code>&lt;images&gt;</code><br>
     * &nbsp;&nbsp;<code>&lt;image&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;name&gt;registry.acme/llm/engine*&lt;/name&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;component&gt;vllm&lt;/component&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;version&gt;0.17.1&lt;/version&gt;</code><br>
     * &nbsp;&nbsp;<code>&lt;/image&gt;</code><br>
     * <code>&lt;/images&gt;</code>
     *
     * @since 0.1.0
     */
    @Parameter
    List<ImageElement> images = new ArrayList<>();

    /**
     * What versions of a component can do, before what is known here, for releases newer than this plugin and for builds of your own. Example:<br>
     * <code>&lt;rules&gt;</code><br>
     * &nbsp;&nbsp;<code>&lt;rule&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;component&gt;routing-proxy&lt;/component&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;image&gt;registry.acme/llm/proxy&lt;/image&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;versions&gt;[0.9,)&lt;/versions&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;tracing&gt;flags&lt;/tracing&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;note&gt;Our build of 0.9 has the flag.&lt;/note&gt;</code><br>
     * &nbsp;&nbsp;<code>&lt;/rule&gt;</code><br>
     * <code>&lt;/rules&gt;</code>
     *
     * @since 0.1.0
     */
    @Parameter
    List<RuleElement> rules = new ArrayList<>();

    /**
     * Helm releases that nothing in the tree describes, so that chart, version and order of the values files are known. Example:<br>
     * <code>&lt;releases&gt;</code><br>
     * &nbsp;&nbsp;<code>&lt;release&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;name&gt;ms-chat&lt;/name&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;chart&gt;llm-d-modelservice/llm-d-modelservice&lt;/chart&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;version&gt;0.4.12&lt;/version&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;namespace&gt;llm&lt;/namespace&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;values&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;value&gt;helm/base.yaml&lt;/value&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;value&gt;helm/chat.yaml&lt;/value&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;/values&gt;</code><br>
     * &nbsp;&nbsp;<code>&lt;/release&gt;</code><br>
     * <code>&lt;/releases&gt;</code>
     *
     * @since 0.1.0
     */
    @Parameter
    List<ReleaseElement> releases = new ArrayList<>();

    /**
     * Files that are copied without being looked at: paths below the project, or patterns. A directory stands for all that it holds. Example:<br>
     * <code>&lt;excludes&gt;</code><br>
     * &nbsp;&nbsp;<code>&lt;exclude&gt;**&#47;charts/**&lt;/exclude&gt;</code><br>
     * <code>&lt;/excludes&gt;</code>
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.excludes")
    List<@Nullable String> excludes = new ArrayList<>();

    /**
     * Containers that are left alone, by container or by workload and container, each with <code>*</code> for any characters. Example:<br>
     * <code>&lt;excludedComponents&gt;</code><br>
     * &nbsp;&nbsp;<code>&lt;excludedComponent&gt;canary-*&#47;modelserver&lt;/excludedComponent&gt;</code><br>
     * <code>&lt;/excludedComponents&gt;</code>
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.excludedComponents")
    List<@Nullable String> excludedComponents = new ArrayList<>();

    /**
     * Findings that are right as they are: each becomes information, with the reason, and stays in the report. Without <code>paths</code>
     * those in all files. Example:<br>
     * <code>&lt;silences&gt;</code><br>
     * &nbsp;&nbsp;<code>&lt;silence&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;code&gt;hop-untraced&lt;/code&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;paths&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;path&gt;overlays/dev/**&lt;/path&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;/paths&gt;</code><br>
     * &nbsp;&nbsp;&nbsp;&nbsp;<code>&lt;reason&gt;The simulator has no tracing.&lt;/reason&gt;</code><br>
     * &nbsp;&nbsp;<code>&lt;/silence&gt;</code><br>
     * <code>&lt;/silences&gt;</code>
     *
     * @since 0.1.0
     */
    @Parameter
    List<SilenceElement> silences = new ArrayList<>();

    /**
     * The version of KServe in the cluster, which decides whether an LLMInferenceService may have <code>spec.tracing</code>. Example:
     * <code>&lt;kserveVersion&gt;0.20.0&lt;/kserveVersion&gt;</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.kserveVersion")
    @Nullable
    String kserveVersion;

    /**
     * Where the page of the report links files to, with <code>{file}</code> for the path below the project and <code>{line}</code> for the
     * line. Unless set, the files themselves, beside the page. Example:
     * <code>&lt;sourceUrl&gt;https://git.example.com/llm/deploy/blob/main/{file}#L{line}&lt;/sourceUrl&gt;</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.sourceUrl")
    @Nullable
    String sourceUrl;

    /**
     * The forms in which <code>enrich</code> writes its report, below <code>reports</code> in <code>outputDirectory</code>:
     * <code>json</code>, all there is to know; <code>html</code>, a page for people, with the request path as a picture;
     * <code>junit</code>, for the test results of Jenkins and GitLab; <code>sarif</code>, for GitHub's code scanning and for editors;
     * <code>gitlab</code>, for GitLab's Code Quality; <code>all</code>. Example:<br>
     * <code>&lt;reportFormats&gt;</code><br>
     * &nbsp;&nbsp;<code>&lt;reportFormat&gt;json&lt;/reportFormat&gt;</code><br>
     * &nbsp;&nbsp;<code>&lt;reportFormat&gt;sarif&lt;/reportFormat&gt;</code><br>
     * <code>&lt;/reportFormats&gt;</code>
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.reportFormats", defaultValue = "json")
    List<@Nullable String> reportFormats = new ArrayList<>();

    /**
     * When the build fails, after everything was reported: at an <code>error</code>, at a <code>warning</code> too, or <code>never</code>.
     * Wrong configuration always fails it.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.failOn", defaultValue = "error")
    String failOn = "error";

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

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        try {
            GoalConfigurationMapper mapper = new GoalConfigurationMapper(this);
            if (!skip) {
                mapper.readFile();
            }
            if (skip) {
                getLog().info("llmd-tracing is skipped (llmd.tracing.skip).");
            } else {
                prepare(mapper);
                execute(mapper.map());
            }
        } catch (UnusableSourceException e) {
            throw new MojoFailureException(e.getMessage());
        } catch (UncheckedIOException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        } catch (RuntimeException e) {
            throw new MojoExecutionException("This is a fault of llmd-tracing; please report it. " + e, e);
        }
    }

    private void execute(GoalConfiguration configuration) throws MojoFailureException {
        Optional<OtherModules> others = OtherModules.of(session, mojoExecution);
        if (others.isPresent()) {
            others.get()
                    .requireNoneLeftOut(
                            module -> !module.skips() && wouldWorkIn(module, configuration),
                            readsSources() && configuration.sources().isEmpty());
        }
        Optional<String> idle = nothingToDo(configuration);
        if (idle.isPresent()) {
            new Idle(configuration, getLog()).say(idle.get());
            return;
        }
        RunOutcome outcome = run(configuration);
        if (!outcome.repeated()) {
            EditorWorkspace.of(container).ifPresent(w -> w.wrote(configuration));
        }
        new ReportLog(getLog()).print(outcome);
        ReactorSummary.note(session, mojoExecution, outcome, getLog());
        if ("true".equals(gitHubActions)) {
            new AnnotationLog(getLog(), configuration.repository()).print(outcome.summary());
        }
        conclude(configuration, outcome);
        new Outcome(configuration, outcome.summary()).failIfAsked();
    }

    /**
     * What a goal has to find out before its configuration can be read.
     *
     * @throws MojoFailureException when it cannot
     */
    void prepare(GoalConfigurationMapper mapper) throws MojoFailureException {
        // Most goals know all they need.
    }

    /** Whether the POM or the command line set a parameter. */
    Predicate<String> saidToMaven() {
        return SaidToMaven.of(mojoExecution, session);
    }

    /** Why there is nothing to do; none where there is something. */
    Optional<String> nothingToDo(GoalConfiguration configuration) {
        return configuration.sources().isEmpty()
                ? Optional.of("<sources> is not set, and src/main has none of the usual directories"
                        + " (kubernetes, k8s, kustomize, manifests, helm, jkube).")
                : Optional.empty();
    }

    /** Whether the goal reads manifests. */
    boolean readsSources() {
        return true;
    }

    /** Whether the goal, which was called by name, would do something in another module of the build. */
    boolean wouldWorkIn(ModuleElements module, GoalConfiguration configuration) {
        return readsSources() && ModuleSources.of(configuration).isLeftOut(module);
    }

    /** Makes a run, unless nothing has changed since the last one. */
    RunOutcome unlessUnchanged(
            GoalConfiguration configuration, EnrichmentRequest request, Supplier<EnrichmentResult> run) {
        return configurationToCompare(configuration)
                .map(compared -> new LastRun(request, compared).or(run))
                .orElseGet(() -> RunOutcome.of(run.get()));
    }

    private Optional<String> configurationToCompare(GoalConfiguration configuration) {
        return incremental ? EffectiveConfiguration.of(this, configuration) : Optional.empty();
    }

    /** What the goal does. */
    abstract RunOutcome run(GoalConfiguration configuration) throws MojoFailureException;

    /**
     * What the goal does after everything was reported, before findings are judged.
     *
     * @throws MojoFailureException when the build has to fail for something that is no finding
     */
    void conclude(GoalConfiguration configuration, RunOutcome outcome) throws MojoFailureException {
        // Most goals are done.
    }
}
