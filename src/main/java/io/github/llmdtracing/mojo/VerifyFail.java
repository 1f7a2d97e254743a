package io.github.llmdtracing.mojo;

import io.github.llmdtracing.verify.Verification;

/** When {@code verify-traces} fails the build. */
enum VerifyFail {
    /** Never. */
    NEVER,
    /** Where a service is silent, or has only generic spans. */
    SILENT,
    /** There, and where no trace is whole. */
    BROKEN;

    /** Whether it fails. */
    boolean includes(Verification verification) {
        return switch (this) {
            case NEVER -> false;
            case SILENT -> !verification.isEverythingHeard();
            case BROKEN -> !verification.isEverythingHeard() || !verification.isNothingBroken();
        };
    }
}
