package io.github.llmdtracing.mojo;

import io.github.llmdtracing.cluster.Cluster;
import io.github.llmdtracing.cluster.ClusterException;
import io.github.llmdtracing.deployment.Deploy;
import io.github.llmdtracing.deployment.DeploymentException;
import io.github.llmdtracing.deployment.Mark;
import io.github.llmdtracing.deployment.ObjectChange;
import io.github.llmdtracing.deployment.Undeploy;
import io.github.llmdtracing.pipeline.RunOutcome;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Removes from a cluster what <code>deploy</code> made there, whoever runs the collector, and nothing of anyone else's; waits until it has
 * gone. What is not there is not missed.
 *
 * @since 0.1.0
 */
@Mojo(name = "undeploy", aggregator = true, threadSafe = true, requiresProject = false)
public final class UndeployMojo extends AbstractClusterMojo {
    /** The goal, for Maven to fill. */
    public UndeployMojo() {}

    // Both are looked for; the configuration only has to be whole.
    @Override
    String variant(Cluster cluster, CollectorChoice choice) {
        return choice.mode().orElse("standalone");
    }

    @Override
    RunOutcome run(GoalConfiguration configuration) {
        return new CollectorRun(configuration).outcomeWithoutCollector("undeploy");
    }

    @Override
    void work(Cluster cluster, Target known, GoalConfiguration configuration)
            throws ClusterException, DeploymentException, MojoFailureException {
        ChosenCollector chosen =
                ChosenCollector.of(configuration, known.settings().environment());
        List<Mark> marks = new ArrayList<>(List.of(chosen.mark(known)));
        if (applyManifests) {
            marks.add(chosen.mark(known).ofWorkloads());
        }
        Undeploy undeploy = new Undeploy(cluster, marks, known.settings().limit(), Deploy.USUAL_PAUSE, getLog()::info);
        chosen.strangers(cluster, marks).forEach(getLog()::info);
        if (dryRun) {
            List<ObjectChange> changes = undeploy.look();
            changes.forEach(c -> getLog().info(c.name() + " would be deleted"));
            conclude(changes.size(), "would be deleted");
        } else {
            conclude(undeploy.run().size(), "have gone");
        }
    }

    private void conclude(int objects, String what) {
        getLog().info(objects == 0 ? "There is nothing that deploy made." : objects + " objects " + what + ".");
    }
}
