package io.github.llmdtracing.query;

/** A question was not answered. */
public final class StoreException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient StoreProblem problem;

    /** With the reason. */
    public StoreException(StoreProblem problem) {
        super(problem.problem());
        this.problem = problem;
    }

    /** The reason. */
    public StoreProblem problem() {
        return problem;
    }
}
