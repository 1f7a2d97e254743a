package io.github.llmdtracing.report.format;

import io.github.llmdtracing.diagnostic.Finding;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A finding in running text, for programs that show its place by themselves.
 *
 * @param finding the finding
 */
record FindingText(Finding finding) {
    /** What is wrong with what. */
    String headline() {
        return finding.subject().isEmpty() ? finding.problem() : finding.subject() + ": " + finding.problem();
    }

    /** The same, why, and what to do, parted by {@code separator}. */
    String whole(String separator) {
        return Stream.of(headline() + ".", finding.reason(), finding.remedy())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(separator));
    }
}
