package io.github.llmdtracing.shell;

/**
 * The structure of a script, or the place for an edit in it, cannot be known with certainty; so nothing may be edited there.
 */
public final class ShellSyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int offset;
    private final String reason;

    ShellSyntaxException(int offset, String reason) {
        super(reason + " at offset " + offset);
        this.offset = offset;
        this.reason = reason;
    }

    /** Where it is, as an offset in the whole script. */
    public int offset() {
        return offset;
    }

    /** What is wrong, as a phrase without a full stop. */
    public String reason() {
        return reason;
    }
}
