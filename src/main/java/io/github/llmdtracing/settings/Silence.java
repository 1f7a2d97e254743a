package io.github.llmdtracing.settings;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import java.util.function.Predicate;

/**
 * Somebody knows of findings and says why they are right.
 *
 * @param code their kind
 * @param paths the files in which they are
 * @param reason why they are right
 * @param at where he says so
 */
public record Silence(FindingCode code, Predicate<String> paths, String reason, Location at) {
    /** Whether a finding is meant. */
    public boolean covers(Finding finding) {
        return finding.code() == code && paths.test(finding.location().file());
    }
}
