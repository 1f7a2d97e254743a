package io.github.llmdtracing.deployment;

import io.github.llmdtracing.cluster.ClusterProblem;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that stands in the way.
 *
 * @param subject the object, as {@code Deployment otel-collector}; empty for the cluster itself
 * @param problem what is wrong, without a full stop
 * @param details what the cluster says about it, a line each
 * @param remedy what to do; empty where nothing is known
 */
public record Trouble(String subject, String problem, List<String> details, String remedy) {
    /** Copies the list. */
    public Trouble {
        details = List.copyOf(details);
    }

    /** With nothing more to say. */
    static Trouble of(String subject, String problem, String remedy) {
        return new Trouble(subject, problem, List.of(), remedy);
    }

    /** What the cluster said. */
    public static Trouble of(String subject, ClusterProblem problem) {
        return of(subject, problem.problem(), problem.remedy());
    }

    /** All of it, a line each. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(subject.isEmpty() ? problem : subject + ": " + problem);
        details.forEach(d -> lines.add("  " + d));
        if (!remedy.isEmpty()) {
            lines.add(remedy);
        }
        return lines;
    }
}
