package io.github.llmdtracing.mojo;

import io.github.llmdtracing.cluster.Cluster;
import io.github.llmdtracing.cluster.ClusterException;
import io.github.llmdtracing.cluster.ClusterObject;
import io.github.llmdtracing.deployment.Deploy;
import io.github.llmdtracing.deployment.DeployRequest;
import io.github.llmdtracing.deployment.DeployedKind;
import io.github.llmdtracing.deployment.DeploymentException;
import io.github.llmdtracing.deployment.DeploymentObjects;
import io.github.llmdtracing.deployment.Mark;
import io.github.llmdtracing.deployment.Part;
import io.github.llmdtracing.deployment.Trouble;
import io.github.llmdtracing.deployment.UserInterface;
import io.github.llmdtracing.deployment.Workloads;
import io.github.llmdtracing.pipeline.Deployable;
import io.github.llmdtracing.pipeline.DeployableTree;
import io.github.llmdtracing.pipeline.Enrichment;
import io.github.llmdtracing.pipeline.EnrichmentResult;
import io.github.llmdtracing.pipeline.RunOutcome;
import io.github.llmdtracing.pipeline.Task;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Brings the collector and its backend into a cluster, waits until they are ready, and says how to see traces. Called again, it changes
 * what the configuration changed, and removes what it has no more. Without a configuration it installs what the guide of llm-d does: a
 * collector and a Jaeger that keeps traces in memory.
 *
 * @since 0.1.0
 */
@Mojo(name = "deploy", aggregator = true, threadSafe = true, requiresProject = false)
public final class DeployMojo extends AbstractClusterMojo {
    private static final String AUTO = "auto";
    private static final String OPERATOR = "operator";
    private static final String STANDALONE = "standalone";

    /**
     * Who runs the collector: <code>operator</code>, the OpenTelemetry Operator; <code>standalone</code>, a Deployment; <code>auto</code>,
     * the operator where the cluster knows its OpenTelemetryCollector. Unless set, the <code>mode</code> of <code>collector</code>, else
     * <code>auto</code>. Example: <code>-Dllmd.tracing.variant=standalone</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.variant")
    @Nullable
    String variant;

    /**
     * Makes the namespace where there is none. <code>undeploy</code> leaves it. Example: <code>-Dllmd.tracing.createNamespace</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.createNamespace", defaultValue = "false")
    boolean createNamespace;

    /**
     * Takes over objects of the same names, and fields, that others manage; else they are in the way, and nothing is deployed.
     * <code>undeploy</code> then removes those objects too. Example: <code>-Dllmd.tracing.forceConflicts</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.forceConflicts", defaultValue = "false")
    boolean forceConflicts;

    /**
     * Prints the least rights that <code>deploy</code> and <code>undeploy</code> need, as a Role and what goes with it, and does nothing
     * else. Example: <code>-Dllmd.tracing.printRole</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.printRole", defaultValue = "false")
    boolean printRole;

    /**
     * Which kustomizations and manifests <code>applyManifests</code> means, by their path below the project, or patterns. Unless set, all
     * plain manifests, and the kustomization that no other uses, if there is one such; several may be meant for different clusters.
     * Example:<br>
     * <code>&lt;manifests&gt;</code><br>
     * &nbsp;&nbsp;<code>&lt;manifest&gt;src/main/kustomize/overlays/dev/kustomization.yaml&lt;/manifest&gt;</code><br>
     * <code>&lt;/manifests&gt;</code>
     *
     * @since 0.1.0
     */
    @Parameter(property = "llmd.tracing.manifests")
    List<@Nullable String> manifests = new ArrayList<>();

    private Predicate<String> chosen = path -> true;

    /** The goal, for Maven to fill. */
    public DeployMojo() {}

    @Override
    boolean isOnlyForWords() {
        return printRole;
    }

    @Override
    boolean readsSources() {
        return applyManifests && !printRole;
    }

    @Override
    void check(ElementScope scope) {
        ElementScope.text(variant).ifPresent(v -> new Choice<>("variant", variants()).read(scope, v, AUTO));
        if (!manifests.isEmpty()) {
            chosen = new PathPatterns("manifest").read(scope.inside("manifests"), manifests);
        }
    }

    private static Map<String, String> variants() {
        Map<String, String> variants = new LinkedHashMap<>();
        List.of(AUTO, OPERATOR, STANDALONE).forEach(v -> variants.put(v, v));
        return variants;
    }

    @Override
    String variant(Cluster cluster, CollectorChoice choice) throws ClusterException {
        String said = ElementScope.text(variant).or(choice::mode).orElse(AUTO);
        return said.equals(AUTO) ? detected(cluster, choice) : said;
    }

    private String detected(Cluster cluster, CollectorChoice choice) throws ClusterException {
        DeployedKind kind = DeployedKind.OPEN_TELEMETRY_COLLECTOR;
        boolean known = cluster.resource(kind.apiVersion(), kind.kind()).isPresent();
        boolean nameable = choice.name().filter(n -> !n.endsWith("-collector")).isEmpty();
        if (known && !nameable) {
            getLog().info(
                            "Standalone: the operator cannot make a collector of that name, its Services end in -collector.");
        } else {
            getLog().info(
                            known
                                    ? "Operator: the cluster knows " + kind.kind() + "."
                                    : "Standalone: the cluster does not know " + kind.kind() + " of "
                                            + kind.apiVersion() + ".");
        }
        return known && nameable ? OPERATOR : STANDALONE;
    }

    @Override
    RunOutcome run(GoalConfiguration configuration) throws MojoFailureException {
        if (printRole) {
            ShippedRole.lines().forEach(getLog()::info);
        }
        return readsSources() ? enriched(configuration) : new CollectorRun(configuration).outcome("deploy");
    }

    private static RunOutcome enriched(GoalConfiguration configuration) throws MojoFailureException {
        Task task = configuration.inPlace() ? Task.looking(Task.ENRICH) : Task.writing(Task.ENRICH);
        EnrichmentResult result = new Enrichment(configuration.request(task)).result();
        if (configuration.inPlace() && !result.changes().isEmpty()) {
            throw new MojoFailureException(
                    "llmd-tracing: the sources are not what enrich would write, and nothing was deployed."
                            + " Run enrich, or check to see what differs.");
        }
        return RunOutcome.of(result);
    }

    @Override
    void work(Cluster cluster, Target known, GoalConfiguration configuration)
            throws ClusterException, DeploymentException, MojoFailureException {
        ChosenCollector chosen =
                ChosenCollector.of(configuration, known.settings().environment());
        List<ClusterObject> objects = DeploymentObjects.of(chosen.settings());
        Mark mark = chosen.mark(known);
        List<Part> parts = new ArrayList<>(List.of(new Part(mark, objects, false)));
        Deployable workloads = applyManifests ? tree(configuration).read() : Deployable.NOTHING;
        if (applyManifests) {
            parts.add(new Part(mark.ofWorkloads(), placed(cluster, known.settings(), workloads), true));
        }
        Deploy deploy = new Deploy(cluster, request(known, parts), Deploy.USUAL_PAUSE, getLog()::info);
        if (dryRun) {
            new DeployLog(configuration, getLog()).wouldChange(deploy.look());
        } else {
            new DeployLog(configuration, getLog()).changed(deploy.run());
            sayWhatIsLeft(known, objects, workloads);
        }
    }

    private DeployRequest request(Target known, List<Part> parts) {
        return new DeployRequest(
                known.namespace(),
                parts,
                createNamespace,
                forceConflicts,
                known.settings().limit());
    }

    private void sayWhatIsLeft(Target known, List<ClusterObject> objects, Deployable workloads) {
        workloads.commands().forEach(c -> getLog().info("Left to Helm: " + c));
        new UserInterface(known.identity(), known.namespace()).lines(objects).forEach(getLog()::info);
    }

    private DeployableTree tree(GoalConfiguration configuration) {
        Path copies = configuration.outputDirectory().resolve("manifests");
        boolean inPlace = configuration.inPlace();
        return new DeployableTree(
                inPlace ? configuration.projectDirectory() : copies,
                inPlace ? configuration.sources() : List.of(copies),
                inPlace ? "" : configuration.shown(copies),
                chosen,
                !manifests.isEmpty(),
                configuration.settings().releases());
    }

    private List<ClusterObject> placed(Cluster cluster, ClusterSettings settings, Deployable found)
            throws ClusterException, DeploymentException {
        Workloads workloads = Workloads.of(cluster, settings::refuses, found.objects());
        workloads.left().forEach(k -> getLog().info(k + " is left to you: no namespace holds it."));
        List<Trouble> troubles = new ArrayList<>(found.troubles());
        troubles.addAll(workloads.troubles());
        if (!troubles.isEmpty()) {
            throw new DeploymentException("nothing was deployed", troubles);
        }
        return workloads.objects();
    }
}
