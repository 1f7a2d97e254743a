package io.github.llmdtracing.mojo;

import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.pipeline.Enrichment;
import io.github.llmdtracing.pipeline.EnrichmentResult;
import io.github.llmdtracing.pipeline.RunOutcome;
import io.github.llmdtracing.pipeline.Task;
import io.github.llmdtracing.report.VerificationReport;
import io.github.llmdtracing.verify.Expectations;
import java.io.File;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Asks the backend, a Jaeger or a Tempo, whether traces arrive: which services of the sources report, which are silent, which have only
 * generic spans, with the causes that the configuration suggests, and whether the hops of a request hang together in one trace. Can send
 * one request through the gateway first.
 *
 * @since 0.1.0
 */
@Mojo(name = "verify-traces", threadSafe = true, requiresProject = false)
public final class VerifyTracesMojo extends KubeParameters {
    private static final String NAME = "verify-traces";

    /**
     * Where the backend's API is: the address of Jaeger's query service or of Tempo, with the path that it is behind. Unless set, a port-forward to
     * <code>verifyService</code> is opened. Example: <code>-Dllmd.tracing.verify.url=http://localhost:16686</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.verify.url")
    @Nullable
    String verifyUrl;

    /**
     * Which backend it is: <code>jaeger</code>, <code>tempo</code>, or <code>auto</code>, to find out. Example:
     * <code>-Dllmd.tracing.verify.backend=tempo</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.verify.backend", defaultValue = "auto")
    @Nullable
    String verifyBackend;

    /**
     * The Service that a port-forward leads to. Unless set, <code>jaeger-collector</code>, as <code>deploy</code> and the guide of llm-d
     * call it; with the backend <code>tempo</code>, <code>tempo</code>. Example: <code>-Dllmd.tracing.verify.service=jaeger-query</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.verify.service")
    @Nullable
    String verifyService;

    /**
     * The port of <code>verifyService</code>. Unless set, 16686; with the backend <code>tempo</code>, 3200. Example:
     * <code>-Dllmd.tracing.verify.port=80</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.verify.port")
    @Nullable
    Integer verifyPort;

    /**
     * Headers for the backend. A value <code>env:NAME</code> is that of a variable of the environment, so that a secret stands nowhere.
     * None is ever printed. Example:<br>
     * <code>&lt;verifyHeaders&gt;</code><br>
     * &nbsp;&nbsp;<code>&lt;authorization&gt;env:TEMPO_AUTHORIZATION&lt;/authorization&gt;</code><br>
     * &nbsp;&nbsp;<code>&lt;X-Scope-OrgID&gt;llm&lt;/X-Scope-OrgID&gt;</code><br>
     * <code>&lt;/verifyHeaders&gt;</code>
     *
     * @since 0.1.0
     */
    @Parameter
    Map<String, @Nullable String> verifyHeaders = new LinkedHashMap<>();

    /**
     * The certificates that are trusted for <code>https</code>, in PEM, in place of those of the JDK. Example:
     * <code>&lt;verifyCaCertificate&gt;ci/ca.pem&lt;/verifyCaCertificate&gt;</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.verify.caCertificate")
    @Nullable
    File verifyCaCertificate;

    /**
     * How long one answer of the backend may take: seconds, or as <code>20s</code>, <code>1m</code>. The answer to
     * <code>verifyRequest</code> may take six times that. Example: <code>-Dllmd.tracing.verify.timeout=1m</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.verify.timeout", defaultValue = "20s")
    @Nullable
    String verifyTimeout;

    /**
     * How far back traces are looked for: seconds, or as <code>15m</code>, <code>1h</code>, <code>2d</code>. Example:
     * <code>-Dllmd.tracing.verify.since=15m</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.verify.since", defaultValue = "1h")
    @Nullable
    String verifySince;

    /**
     * How long to wait until everything has arrived; <code>0</code> to look once. Collectors send in batches, so that spans come some
     * seconds after the request. Example: <code>-Dllmd.tracing.verify.wait=2m</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.verify.wait", defaultValue = "30s")
    @Nullable
    String verifyWait;

    /**
     * Sends one request for <code>verifyModel</code> to this gateway, as OpenAI's completions, and looks for its trace. It is traced
     * whatever the sampler keeps, by all that follow their parent. Unless set, none is sent. Example:
     * <code>-Dllmd.tracing.verify.request=http://localhost:8080</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.verify.request")
    @Nullable
    String verifyRequest;

    /**
     * The model that <code>verifyRequest</code> is for. Example: <code>-Dllmd.tracing.verify.model=Qwen/Qwen3-0.6B</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.verify.model")
    @Nullable
    String verifyModel;

    /**
     * The prompt of <code>verifyRequest</code>; one token is asked for. A long one is needed where short prompts are not prefilled
     * elsewhere. Example: <code>&lt;verifyPrompt&gt;Once upon a time&lt;/verifyPrompt&gt;</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.verify.prompt", defaultValue = "One, two,")
    @Nullable
    String verifyPrompt;

    /**
     * Headers for <code>verifyRequest</code>, as <code>verifyHeaders</code>. Example:<br>
     * <code>&lt;verifyRequestHeaders&gt;</code><br>
     * &nbsp;&nbsp;<code>&lt;authorization&gt;env:GATEWAY_AUTHORIZATION&lt;/authorization&gt;</code><br>
     * <code>&lt;/verifyRequestHeaders&gt;</code>
     *
     * @since 0.1.0
     */
    @Parameter
    Map<String, @Nullable String> verifyRequestHeaders = new LinkedHashMap<>();

    /**
     * How many requests went through in the time that is looked at, where you know: it then says how likely it is that the sampler kept
     * none of them. Example: <code>-Dllmd.tracing.verify.requests=20</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.verify.requests")
    @Nullable
    Integer verifyRequests;

    /**
     * When the build fails: <code>never</code>; <code>silent</code>, where a service that has to report does not, or has only generic spans;
     * <code>broken</code>, there and where the hops of a request do not hang together. Example: <code>-Dllmd.tracing.verify.fail=broken</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.verify.fail", defaultValue = "never")
    @Nullable
    String verifyFail;

    /**
     * The namespace of <code>verifyService</code>. Unless set, that of <code>collector</code>, else the context's, else
     * <code>default</code>. Example: <code>-Dllmd.tracing.namespace=llm</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.namespace")
    @Nullable
    String namespace;

    private @Nullable VerifySettings settings;
    private @Nullable EnrichmentResult found;

    /** The goal, for Maven to fill. */
    public VerifyTracesMojo() {}

    @Override
    void prepare(GoalConfigurationMapper mapper) throws MojoFailureException {
        settings = new VerifySettingsReader(this, mapper.scope(), System.getenv()).read();
        mapper.requireNoProblems();
    }

    @Override
    RunOutcome run(GoalConfiguration configuration) {
        found = new Enrichment(configuration.request(Task.looking(NAME))).resultAlone();
        return new CollectorRun(configuration).outcome(NAME);
    }

    @Override
    void conclude(GoalConfiguration configuration, RunOutcome outcome) throws MojoFailureException {
        if (settings == null || found == null) {
            throw new IllegalStateException("nothing was prepared");
        }
        Expectations expectations = new Expectations(found.report().components(), found.paths());
        long errors = found.report().totals().count(Severity.ERROR);
        if (errors > 0) {
            getLog().warn("The sources have " + errors + (errors == 1 ? " error" : " errors")
                    + "; check says which. What is wrong there may be missing here.");
        }
        if (expectations.all().isEmpty()) {
            getLog().info("Nothing to look for: the sources have nothing that traces.");
            return;
        }
        VerificationRun run = new VerificationRun(
                settings, expectations, found.report().findings(), configuration.toolVersion(), getLog()::info);
        VerificationReport report =
                new BackendWay(settings, new CollectorChoice(this, Optional.empty()), getLog()).asked(run);
        new ArrivalOutcome(configuration, settings.fail(), getLog()).conclude(report);
    }
}
