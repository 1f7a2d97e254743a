package io.github.llmdtracing.report.format;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.text.Sha256;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Names by which findings are known again in the next run, although lines have moved: made of code, file, subject and problem. What is alike
 * in all of these is numbered, since programs take findings of one name for one.
 */
final class FindingFingerprints {
    /** 128 bits: nobody forges findings, so that chance is all there is to fear. */
    private static final int DIGITS = 32;

    private final Map<Finding, String> byFinding = new HashMap<>();

    /**
     * The names of all findings of a report.
     *
     * @param findings in order
     * @param project where the project is: another module's file may have the same path
     */
    FindingFingerprints(Collection<Finding> findings, RepositoryPath project) {
        Map<String, Integer> seen = new HashMap<>();
        for (Finding finding : findings) {
            String content = content(finding, project);
            byFinding.put(finding, hash(content + '\0' + seen.merge(content, 1, Integer::sum)));
        }
    }

    /** In hexadecimal digits. */
    String of(Finding finding) {
        return byFinding.getOrDefault(finding, "");
    }

    private static String content(Finding finding, RepositoryPath project) {
        return String.join(
                "\0", finding.code().id(), project.file(finding.location()), finding.subject(), finding.problem());
    }

    private static String hash(String content) {
        return Sha256.of(content).substring(0, DIGITS);
    }
}
