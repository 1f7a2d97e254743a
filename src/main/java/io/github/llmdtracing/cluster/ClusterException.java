package io.github.llmdtracing.cluster;

/** The cluster did not do what it was asked. */
public final class ClusterException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient ClusterProblem problem;

    /** With the reason. */
    public ClusterException(ClusterProblem problem) {
        super(problem.problem());
        this.problem = problem;
    }

    /** The reason. */
    public ClusterProblem problem() {
        return problem;
    }
}
