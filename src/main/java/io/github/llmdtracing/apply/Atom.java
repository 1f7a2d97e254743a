package io.github.llmdtracing.apply;

import io.github.llmdtracing.text.TextRange;
import java.util.List;
import java.util.Optional;

/**
 * The smallest piece of ours that can be looked for on its own.
 *
 * @param edit the edit that it is a part of
 * @param block the lines that it is; none where the edit is a part of a line
 * @param line the line, from 0, where it should stand if nothing had moved
 * @param around what should stand around it
 */
record Atom(LockedEdit edit, Optional<InsertedBlock> block, int line, Surroundings around) {
    /** Too little text to be sure of by itself. */
    boolean isShort() {
        return block.isEmpty() && edit.inserted().strip().length() < 8;
    }

    /** What should stand on the lines above; of a part of a line, the part before it is left out. */
    List<String> linesAbove() {
        List<String> above = around.above();
        return block.isPresent() || above.isEmpty() ? above : above.subList(1, above.size());
    }

    List<String> lines() {
        return block.map(InsertedBlock::lines).orElse(List.of());
    }

    /**
     * A place where the atom may stand.
     *
     * @param range the place
     * @param line the line, from 0, that the place begins in
     * @param likeness how much the surroundings are what they were, from 0 to 100
     */
    record Candidate(TextRange range, int line, int likeness) {}
}
