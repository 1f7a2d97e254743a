package io.github.llmdtracing.report;

import io.github.llmdtracing.diagnostic.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Names by which findings are known again in the next run, although lines have moved: made of code, file, subject and problem. What is alike
 * in all of these is numbered, since programs take findings of one name for one.
 */
final class FindingFingerprints {
    /** 128 bits: nobody forges findings, so that chance is all there is to fear. */
    private static final int BYTES = 16;

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
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
