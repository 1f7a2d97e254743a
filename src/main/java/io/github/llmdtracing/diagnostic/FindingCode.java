package io.github.llmdtracing.diagnostic;

import java.util.Locale;

/** The kinds of findings. The id, lower case with hyphens, is stable: reports, exclusions and pages are keyed by it. */
public enum FindingCode {
    /** The file is no YAML. */
    INVALID_YAML(Severity.ERROR),
    /** The file is not UTF-8, cannot be opened, or is not a plain file. */
    UNREADABLE_FILE(Severity.ERROR),
    /** A key stands twice in a mapping that would have to be edited. */
    DUPLICATE_KEY(Severity.ERROR),
    /** The file is a template, rendered by another tool. */
    TEMPLATE(Severity.INFO),
    /** A link leads out of the source tree or into a loop. */
    LINK_NOT_FOLLOWED(Severity.WARNING),
    /** The edit could not be proved, so the file was left alone. */
    PROOF_FAILED(Severity.ERROR),
    /** The lock file cannot be read: conflict markers of a merge, or no JSON. */
    INVALID_LOCK(Severity.ERROR),
    /** There is no lock file, so what is traced already counts as the user's. */
    MISSING_LOCK(Severity.INFO),
    /** What was put in earlier was changed by hand since, so it stays: it is the user's now. */
    EDITED_SINCE(Severity.INFO);

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    /** The stable name, as {@code invalid-yaml}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The severity that it has unless circumstances say otherwise. */
    public Severity severity() {
        return severity;
    }
}
