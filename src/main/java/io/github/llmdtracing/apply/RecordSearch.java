package io.github.llmdtracing.apply;

import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.text.TextEdit;
import io.github.llmdtracing.text.TextRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks for what was written into a file that was edited since, and says how to take out what still stands there as it was written. */
final class RecordSearch {
    private final SourceText text;
    private final CandidateSearch search;
    private final Alignment alignment;
    private final List<AppliedStep> undone = new ArrayList<>();
    private final List<LockedStep> kept = new ArrayList<>();

    RecordSearch(SourceText text, LockedFile file) {
        this.text = text;
        this.search = new CandidateSearch(text);
        Map<LockedStep, List<Atom>> atoms = new LinkedHashMap<>();
        file.steps()
                .forEach(s -> atoms.put(
                        s,
                        s.edits().stream()
                                .flatMap(e -> AtomSplitter.atoms(e).stream())
                                .toList()));
        this.alignment =
                Alignment.of(atoms.values().stream().flatMap(List::stream).toList(), search);
        atoms.forEach(this::undo);
    }

    /** How many pieces of ours still stand. */
    int found() {
        return alignment.size();
    }

    /** The edits that take out what is ours, by step. */
    List<AppliedStep> undone() {
        return undone;
    }

    /** The steps of which something was changed by hand. */
    List<LockedStep> kept() {
        return kept;
    }

    private void undo(LockedStep step, List<Atom> parts) {
        List<InsertedLines> lines = step.edits().stream()
                .map(e -> new InsertedLines(
                        parts.stream().filter(a -> a.edit().equals(e)).toList(), alignment, search))
                .toList();
        boolean complete = lines.stream().allMatch(InsertedLines::isComplete)
                && parts.stream().allMatch(a -> alignment.place(a).isPresent());
        List<TextEdit> edits = complete || isDivisible(parts) ? deletions(lines) : new ArrayList<>();
        if (complete) {
            parts.stream().filter(a -> a.block().isEmpty()).forEach(a -> edits.add(restore(a)));
        } else {
            kept.add(step);
        }
        if (!edits.isEmpty()) {
            undone.add(new AppliedStep(edits, step.rule(), step.description()));
        }
    }

    // A comma without the item behind it, half of a command: then rather nothing.
    private static boolean isDivisible(List<Atom> parts) {
        return parts.stream()
                .allMatch(a -> a.block().isPresent() || a.edit().inserted().isEmpty());
    }

    private List<TextEdit> deletions(List<InsertedLines> lines) {
        return new ArrayList<>(lines.stream()
                .flatMap(l -> l.removable().stream())
                .map(this::deleteLines)
                .toList());
    }

    private TextEdit restore(Atom atom) {
        TextRange place = alignment.place(atom).orElseThrow();
        return new TextEdit(place, atom.edit().removed().replaceAll("\r\n|\n|\r", text.lineEnd()));
    }

    private TextEdit deleteLines(TextRange range) {
        int start = range.start();
        int from = start == 0 ? 0 : search.lines().end(search.lines().lineAt(start) - 1);
        int to = start == 0 ? text.skipLineEnd(range.end()) : range.end();
        return TextEdit.delete(new TextRange(from, to));
    }
}
