package io.github.llmdtracing.mojo;

import io.github.llmdtracing.diagnostic.Severity;

/** What fails a build. */
enum FailOn {
    ERROR,
    WARNING,
    NEVER;

    boolean includes(Severity severity) {
        return switch (this) {
            case ERROR -> severity == Severity.ERROR;
            case WARNING -> severity != Severity.INFO;
            case NEVER -> false;
        };
    }
}
