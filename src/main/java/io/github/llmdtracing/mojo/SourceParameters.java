package io.github.llmdtracing.mojo;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What is read, what is known of it, and where it is written and told. */
abstract class SourceParameters extends BuildParameters {
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
     * What happens to a component whose version is not known: <code>warn</code>, engines are traced and Go programs get variables but no
     * flags; <code>skip</code>, it is left alone; <code>fail</code>, it is an error. Name its version in <code>images</code> instead, where
     * you can.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.unknownVersions", defaultValue = "warn")
    String unknownVersions = "warn";

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
     * When the build fails, after everything was reported: at an <code>error</code>, at a <code>warning</code> too, or <code>never</code>.
     * Wrong configuration always fails it.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.failOn", defaultValue = "error")
    String failOn = "error";
}
