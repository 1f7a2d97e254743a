package io.github.llmdtracing.apply;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.text.SourceText;

/** A lock file that cannot be read. Nothing may be written then: what is ours is not known. */
public final class InvalidLockException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    InvalidLockException(SourceText lock, int offset, String problem, String reason, String remedy) {
        super(problem);
        this.finding = Finding.of(FindingCode.INVALID_LOCK, Location.of(lock, offset), "", problem, reason, remedy);
    }

    /** What is wrong with it, where, and what to do. */
    public Finding finding() {
        return finding;
    }
}
