package io.github.llmdtracing.apply;

/** Ends the comparison at the first difference. */
final class MismatchException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int offset;

    MismatchException(int offset, String problem) {
        super(problem);
        this.offset = offset;
    }

    Mismatch mismatch() {
        return new Mismatch(offset, String.valueOf(getMessage()));
    }
}
