package io.github.llmdtracing.files;

/**
 * The configuration names places that cannot be read from or written to as it says. The user can mend it; nothing was
 * written.
 */
public final class UnusableSourceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableSourceException(String message) {
        super(message);
    }
}
