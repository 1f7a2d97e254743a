package io.github.llmdtracing.apply;

import io.github.llmdtracing.text.TextEdit;
import java.util.List;

/**
 * Edits that only make sense together, as a comma and what follows it, and why they were made.
 *
 * @param edits edits of the original text, in the order of their places
 * @param rule the rule that asked for them; several, separated by commas, where they serve several
 * @param description what they do, for people
 */
public record AppliedStep(List<TextEdit> edits, String rule, String description) {
    /** Copies the list. */
    public AppliedStep {
        edits = List.copyOf(edits);
    }
}
