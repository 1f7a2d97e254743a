package io.github.llmdtracing.apply;

import java.util.List;

/**
 * Edits that only make sense together, and which rule asked for them.
 *
 * @param rule the rule
 * @param description what the edits do, for people
 * @param edits in the order of their places
 */
record LockedStep(String rule, String description, List<LockedEdit> edits) {
    LockedStep {
        edits = List.copyOf(edits);
    }

    LockedStep withoutLineEnds() {
        return new LockedStep(
                rule,
                description,
                edits.stream().map(LockedEdit::withoutLineEnds).toList());
    }
}
