package io.github.llmdtracing.mojo;

import io.github.llmdtracing.cluster.Cluster;
import io.github.llmdtracing.cluster.ClusterException;
import io.github.llmdtracing.cluster.ClusterIdentity;
import io.github.llmdtracing.deployment.DeploymentException;
import io.github.llmdtracing.pipeline.RunOutcome;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of goals that work in a cluster, and their course: which cluster, may we, then the work. */
abstract class AbstractClusterMojo extends KubeParameters {
    /**
     * The namespace. Unless set, that of <code>collector</code>, else the context's, else <code>default</code>. Example:
     * <code>-Dllmd.tracing.namespace=llm</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.namespace")
    @Nullable
    String namespace;

    /**
     * The name by which a deployment is known again in its namespace, so that the next one replaces it and <code>undeploy</code> removes
     * it. Unless set, the name of the collector. Example: <code>&lt;deployment&gt;chat-tracing&lt;/deployment&gt;</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.deployment")
    @Nullable
    String deployment;

    /**
     * Which of <code>environments</code> is meant, where that has a <code>collector</code> of its own. Example:
     * <code>-Dllmd.tracing.environment=eu</code>.
     *
     * @since 0.1.0
     */
    @NotInFile
    @Parameter(property = "llmd.tracing.environment")
    @Nullable
    String environment;

    /**
     * How long all may take until it is ready, or gone: seconds, or as <code>90s</code>, <code>5m</code>, <code>1h</code>. Example:
     * <code>-Dllmd.tracing.timeout=10m</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.timeout", defaultValue = "5m")
    @Nullable
    String timeout;

    /**
     * Says what would change, and changes nothing: the cluster itself is asked what would come of it. Example: <code>-Dllmd.tracing.dryRun</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.dryRun", defaultValue = "false")
    boolean dryRun;

    /**
     * Takes the enriched workloads in too: <code>deploy</code> applies the manifests and kustomizations among <code>sources</code>, and
     * prints the commands for Helm's charts; <code>undeploy</code> removes those of them that <code>deploy</code> made. Example:
     * <code>-Dllmd.tracing.applyManifests</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.applyManifests", defaultValue = "false")
    boolean applyManifests;

    /**
     * The contexts in which nothing is done unless <code>allowProtected</code> is set: a regular expression, found anywhere in the name.
     * Unless set, names in which <code>prod</code>, <code>production</code>, <code>prd</code> or <code>live</code> is a word. Example:
     * <code>&lt;protectedContexts&gt;^(eu|us)-main$&lt;/protectedContexts&gt;</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.protectedContexts")
    @Nullable
    String protectedContexts;

    /**
     * The same for namespaces. Example: <code>&lt;protectedNamespaces&gt;^kube-|^prod$&lt;/protectedNamespaces&gt;</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.protectedNamespaces")
    @Nullable
    String protectedNamespaces;

    /**
     * Works in protected contexts and namespaces too. Example: <code>-Dllmd.tracing.allowProtected</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.allowProtected", defaultValue = "false")
    boolean allowProtected;

    /** What the goal works with; found out before the configuration is read, because that depends on it. */
    private @Nullable Target target;

    /**
     * Where the goal works.
     *
     * @param settings what was said
     * @param identity the cluster
     * @param namespace the namespace
     */
    record Target(ClusterSettings settings, ClusterIdentity identity, String namespace) {}

    Target target() {
        if (target == null) {
            throw new IllegalStateException("nothing was prepared");
        }
        return target;
    }

    @Override
    final void prepare(GoalConfigurationMapper mapper) throws MojoFailureException {
        if (isOnlyForWords()) {
            return;
        }
        ClusterSettings settings = new ClusterSettingsReader(this, mapper.scope()).read();
        check(mapper.scope());
        mapper.requireNoProblems();
        CollectorChoice choice = new CollectorChoice(this, settings.environment());
        new ClusterWork(settings.access(), getLog()).run(cluster -> {
            ClusterIdentity identity = cluster.identity();
            String where = settings.namespace()
                    .or(choice::namespace)
                    .or(identity::namespace)
                    .orElse(KubeAccess.USUAL_NAMESPACE);
            target = new Target(settings, identity, where);
            settings.requireUnprotected(identity, where);
            getLog().info("Context " + identity.context() + " (" + identity.server() + "), namespace " + where
                    + ", Kubernetes " + cluster.version());
            choice.place(where, variant(cluster, choice));
        });
    }

    /** Checks the parameters that only this goal has. */
    void check(ElementScope scope) {
        // Most have none.
    }

    /** Whether the goal only prints something, and needs no cluster. */
    boolean isOnlyForWords() {
        return false;
    }

    /** Who runs the collector, as {@code <mode>} says it. */
    abstract String variant(Cluster cluster, CollectorChoice choice) throws ClusterException, MojoFailureException;

    @Override
    final Optional<String> nothingToDo(GoalConfiguration configuration) {
        return Optional.empty();
    }

    @Override
    final void conclude(GoalConfiguration configuration, RunOutcome outcome) throws MojoFailureException {
        new Outcome(configuration, outcome.summary()).failIfAsked();
        if (isOnlyForWords()) {
            return;
        }
        Target known = target();
        new ClusterWork(known.settings().access(), getLog()).run(cluster -> work(cluster, known, configuration));
    }

    @Override
    boolean readsSources() {
        return false;
    }

    /** What the goal does. */
    abstract void work(Cluster cluster, Target known, GoalConfiguration configuration)
            throws ClusterException, DeploymentException, MojoFailureException;
}
