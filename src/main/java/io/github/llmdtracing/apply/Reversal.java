package io.github.llmdtracing.apply;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.text.SourceText;
import java.util.List;

/**
 * A file with what is ours taken out.
 *
 * @param current the file as it stands
 * @param original the user's text; the same where nothing in it is ours
 * @param ours the steps that lead from the user's text to the current one
 * @param findings what was changed by hand since, and so stays
 */
public record Reversal(SourceText current, SourceText original, List<AppliedStep> ours, List<Finding> findings) {
    /** Copies the lists. */
    public Reversal {
        ours = List.copyOf(ours);
        findings = List.copyOf(findings);
    }

    /** Nothing in the file is ours. */
    static Reversal nothing(SourceText current) {
        return new Reversal(current, current, List.of(), List.of());
    }
}
