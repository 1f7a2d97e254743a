package io.github.llmdtracing.kustomize;

/** Something at which kustomize stops. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedException(String problem) {
        super(problem);
    }
}
