package io.github.llmdtracing.mojo;

import io.github.llmdtracing.cluster.Cluster;
import io.github.llmdtracing.cluster.ClusterException;
import io.github.llmdtracing.cluster.ClusterProblem;
import io.github.llmdtracing.deployment.DeploymentException;
import io.github.llmdtracing.deployment.Trouble;
import io.github.llmdtracing.report.SecretMask;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * Does something in a cluster, and says what went wrong there in the user's words.
 *
 * @param access the way there
 * @param log where troubles are told
 */
record ClusterWork(KubeAccess access, Log log) {
    /** A piece of work. */
    interface Work {
        void in(Cluster cluster) throws ClusterException, DeploymentException, MojoFailureException;
    }

    // The signal is only there to be there.
    @SuppressWarnings("try")
    void run(Work work) throws MojoFailureException {
        try (StopSignal stop = new StopSignal()) {
            connected(work);
        }
    }

    private void connected(Work work) throws MojoFailureException {
        try (Cluster cluster = access.connect()) {
            work.in(cluster);
        } catch (ClusterException e) {
            throw failure(e.problem());
        } catch (DeploymentException e) {
            throw failure(e);
        }
    }

    private MojoFailureException failure(ClusterProblem problem) {
        MojoFailureException failure = failure(problem.problem(), problem.remedy());
        if (problem instanceof ClusterProblem.Stopped) {
            // Maven has no time to say it.
            log.warn(failure.getMessage());
        }
        return failure;
    }

    private MojoFailureException failure(DeploymentException e) {
        e.troubles().forEach(t -> log.error(masked(String.join("\n", t.lines()))));
        List<Trouble> troubles = e.troubles();
        String count = troubles.size() == 1 ? "one thing stands" : troubles.size() + " things stand";
        return new MojoFailureException("llmd-tracing: " + e.summary() + "; " + count + " in the way, above.");
    }

    /** A problem with its remedy, which may be empty. */
    static MojoFailureException failure(String problem, String remedy) {
        return new MojoFailureException(
                masked("llmd-tracing: " + problem + "." + (remedy.isEmpty() ? "" : " " + remedy)));
    }

    private static String masked(String text) {
        return new SecretMask().text(text);
    }
}
