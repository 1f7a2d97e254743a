package io.github.llmdtracing.report.page;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.report.Counted;
import io.github.llmdtracing.report.Totals;
import java.util.List;

/**
 * A box of the picture.
 *
 * @param kind where on the path
 * @param what what runs there, as {@code vllm v0.17.1}
 * @param state what became of it
 * @param detail how it samples, or what else there is to say in a few words
 * @param components the components that it stands for; none for what is not part of the sources
 * @param findings what has to be said about it
 */
record Hop(
        HopKind kind,
        String what,
        HopState state,
        String detail,
        List<ComponentReport> components,
        List<NumberedFinding> findings) {
    Hop {
        components = List.copyOf(components);
        findings = List.copyOf(findings);
    }

    /** One that no component stands for. */
    static Hop without(HopKind kind, String what, HopState state, String detail) {
        return new Hop(kind, what, state, detail, List.of(), List.of());
    }

    /** As {@code traced}, with how many where there are several and they differ. */
    String stateWords() {
        if (components.size() < 2) {
            return state.words();
        }
        Totals totals = Totals.of(components, List.of());
        return Counted.byState(totals);
    }

    /** As {@code 1 error, 2 warnings}; empty where there is neither. */
    String troubles() {
        List<Finding> all = findings.stream().map(NumberedFinding::finding).toList();
        return Counted.bySeverity(Totals.of(List.of(), all), Severity.ERROR, Severity.WARNING);
    }
}
