package io.github.llmdtracing.report.console;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Severity;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts findings into messages: what is the same at several places together, the worst last, where a reader of a log looks first. */
public final class FindingMessages {
    private record Kind(Severity severity, FindingCode code, String problem, String reason, String remedy) {
        static Kind of(Finding finding) {
            return new Kind(finding.severity(), finding.code(), finding.problem(), finding.reason(), finding.remedy());
        }
    }

    private FindingMessages() {}

    /** The messages for some findings. */
    public static List<FindingMessage> of(Collection<Finding> findings) {
        Map<Kind, List<Finding>> alike = findings.stream()
                .sorted()
                .collect(Collectors.groupingBy(Kind::of, LinkedHashMap::new, Collectors.toList()));
        return alike.values().stream()
                .map(FindingMessage::new)
                .sorted(Comparator.comparing(FindingMessage::severity))
                .toList();
    }
}
