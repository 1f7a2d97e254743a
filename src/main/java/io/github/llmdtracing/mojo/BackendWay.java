package io.github.llmdtracing.mojo;

import io.github.llmdtracing.cluster.Cluster;
import io.github.llmdtracing.cluster.ClusterException;
import io.github.llmdtracing.cluster.ClusterIdentity;
import io.github.llmdtracing.cluster.PortForward;
import io.github.llmdtracing.query.StoreException;
import io.github.llmdtracing.report.VerificationReport;
import java.net.URI;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * The way to the backend: an address, or a port-forward into the cluster.
 *
 * @param settings which
 * @param collector whose namespace is the backend's too, unless one is named
 * @param log where it is said which cluster is asked
 */
record BackendWay(VerifySettings settings, CollectorChoice collector, Log log) {
    /**
     * What a verification says of the backend.
     *
     * @throws MojoFailureException when it cannot be reached
     */
    // The signal is only there to be there.
    @SuppressWarnings("try")
    VerificationReport asked(VerificationRun run) throws MojoFailureException {
        try (StopSignal stop = new StopSignal()) {
            return settings.url().isPresent()
                    ? run.at(settings.url().get(), settings.url().get().toString())
                    : throughCluster(settings.forward(), run);
        } catch (StoreException e) {
            throw ClusterWork.failure(e.problem().problem(), e.problem().remedy());
        } catch (ClusterException e) {
            throw ClusterWork.failure(e.problem().problem(), e.problem().remedy());
        }
    }

    private VerificationReport throughCluster(VerifySettings.Forward forward, VerificationRun run)
            throws ClusterException, StoreException {
        try (Cluster cluster = forward.access().connect()) {
            ClusterIdentity identity = cluster.identity();
            String where = forward.namespace()
                    .or(collector::namespace)
                    .or(identity::namespace)
                    .orElse(KubeAccess.USUAL_NAMESPACE);
            log.info("Context " + identity.context() + " (" + identity.server() + "), namespace " + where);
            try (PortForward way = cluster.forward(where, forward.service(), forward.port())) {
                return run.at(
                        URI.create("http://127.0.0.1:" + way.port()),
                        "service " + where + "/" + forward.service() + ":" + forward.port() + ", pod " + way.pod());
            }
        }
    }
}
