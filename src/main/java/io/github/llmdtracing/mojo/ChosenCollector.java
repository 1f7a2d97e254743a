package io.github.llmdtracing.mojo;

import io.github.llmdtracing.cluster.Cluster;
import io.github.llmdtracing.cluster.ClusterException;
import io.github.llmdtracing.cluster.ClusterObject;
import io.github.llmdtracing.cluster.ObjectKey;
import io.github.llmdtracing.collector.CollectorSettings;
import io.github.llmdtracing.collector.PlacedCollector;
import io.github.llmdtracing.deployment.DeploymentObjects;
import io.github.llmdtracing.deployment.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;

/**
 * The collector that is deployed.
 *
 * @param settings what is asked for
 */
record ChosenCollector(CollectorSettings settings) {
    static ChosenCollector of(GoalConfiguration configuration, Optional<String> environment)
            throws MojoFailureException {
        String directory = environment.map(CollectorsReader::directory).orElse("");
        return configuration.collectors().stream()
                .filter(c -> c.directory().equals(directory))
                .findFirst()
                .map(PlacedCollector::settings)
                .map(ChosenCollector::new)
                .orElseThrow(() -> new MojoFailureException(
                        "llmd-tracing: there is no collector to deploy, because the profile is off; choose another with"
                                + " -Dllmd.tracing.profile."));
    }

    Mark mark(AbstractClusterMojo.Target target) {
        return new Mark(target.settings().deployment().orElse(settings.name()), target.namespace());
    }

    /** What has the name of an object of ours, and is not ours: it stays, and that is said. */
    List<String> strangers(Cluster cluster, List<Mark> marks) throws ClusterException {
        List<String> lines = new ArrayList<>();
        for (ClusterObject object : DeploymentObjects.of(settings)) {
            ObjectKey key = object.key();
            Optional<ClusterObject> standing = cluster.get(key);
            if (standing.filter(s -> marks.stream().noneMatch(m -> m.isOurs(s))).isPresent()) {
                lines.add(key + " stays: deploy did not make it.");
            }
        }
        return lines;
    }
}
