package io.github.llmdtracing.diagnostic;

import java.util.Comparator;

/**
 * One thing noticed. Reads as {@code location subject: problem [code]}, then why, then what to do.
 *
 * @param code the stable name of the kind of finding
 * @param severity how bad it is here
 * @param location where
 * @param subject the thing by the user's name, as {@code container "modelserver"}; empty when the file itself is meant
 * @param problem what is wrong, without a full stop
 * @param reason why, in a sentence; may be empty
 * @param remedy what to do or type; may be empty when nothing has to be done
 */
public record Finding(
        FindingCode code,
        Severity severity,
        Location location,
        String subject,
        String problem,
        String reason,
        String remedy)
        implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::location)
            .thenComparing(f -> f.code().id())
            .thenComparing(Finding::subject)
            .thenComparing(Finding::problem);

    /** A finding of the code's usual severity. */
    public static Finding of(
            FindingCode code, Location location, String subject, String problem, String reason, String remedy) {
        return new Finding(code, code.severity(), location, subject, problem, reason, remedy);
    }

    /** The same finding, of another severity. */
    public Finding as(Severity other) {
        return new Finding(code, other, location, subject, problem, reason, remedy);
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
