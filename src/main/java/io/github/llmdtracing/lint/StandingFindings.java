package io.github.llmdtracing.lint;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the plan has found already, by file. */
final class StandingFindings {
    private final Map<String, List<Finding>> byFile = new HashMap<>();

    StandingFindings(List<Finding> findings) {
        findings.forEach(f -> byFile.computeIfAbsent(f.location().file(), k -> new ArrayList<>())
                .add(f));
    }

    /** Whether somebody was warned of something at a component. */
    boolean hasWarning(Hop hop) {
        return at(hop).anyMatch(f -> f.severity() != Severity.INFO);
    }

    /** Whether a kind of finding was raised at a component. */
    boolean has(Hop hop, FindingCode code) {
        return at(hop).anyMatch(f -> f.code() == code);
    }

    private Stream<Finding> at(Hop hop) {
        HopRange range = HopRange.of(hop);
        return byFile.getOrDefault(hop.location().file(), List.of()).stream().filter(f -> range.contains(f.location()));
    }
}
