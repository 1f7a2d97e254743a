package io.github.llmdtracing.text;

/** Two edits want the same characters, so the order in which they were meant cannot be known. */
public final class EditConflictException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A conflict with what stays. */
    public EditConflictException(String message) {
        super(message);
    }

    EditConflictException(TextEdit first, TextEdit second) {
        super("the edits " + first + " and " + second + " overlap");
    }
}
