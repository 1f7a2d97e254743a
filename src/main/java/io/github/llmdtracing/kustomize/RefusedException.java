package io.github.llmdtracing.kustomize;

/** Something at which kustomize stops. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final BuildIssue.Kind kind;

    RefusedException(String problem) {
        this(BuildIssue.Kind.REFUSED, problem);
    }

    private RefusedException(BuildIssue.Kind kind, String problem) {
        super(problem);
        this.kind = kind;
    }

    /** A test that does not hold. */
    static RefusedException ofTest(String problem) {
        return new RefusedException(BuildIssue.Kind.TEST, problem);
    }

    BuildIssue.Kind kind() {
        return kind;
    }
}
