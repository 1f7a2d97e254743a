package io.github.llmdtracing.apply;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.text.EditConflictException;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.text.TextEdit;
import io.github.llmdtracing.text.TextEdits;
import io.github.llmdtracing.text.TextRange;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlSyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes out of a file what the lock says is ours. Exactly, where the file is as we left it; else piece by piece, and what was changed by
 * hand since stays, as the user's.
 */
public final class LockReverser {
    private final TracingLock lock;

    /** A reverser for the files of one source root. */
    public LockReverser(TracingLock lock) {
        this.lock = lock;
    }

    /**
     * The user's text of a file.
     *
     * @param path the file's path below the source root
     * @param current the file as it stands
     */
    public Reversal reverse(String path, SourceText current) {
        List<LockedFile> entries = lock.entries(path).stream()
                .sorted(Comparator.comparing((LockedFile f) -> !f.intended()))
                .toList();
        if (entries.isEmpty()) {
            return Reversal.nothing(current);
        }
        String hash = ContentHash.of(current);
        return entries.stream()
                .filter(e -> e.after().equals(hash))
                .flatMap(e -> exactly(e, current).stream())
                .findFirst()
                .orElseGet(() -> entries.stream().anyMatch(e -> e.before().equals(hash))
                        ? Reversal.nothing(current)
                        : bySearch(entries, current));
    }

    private static Optional<Reversal> exactly(LockedFile file, SourceText current) {
        boolean stands = file.steps().stream()
                .flatMap(s -> s.edits().stream())
                .allMatch(e -> current.content().startsWith(e.inserted(), e.offset()));
        if (!stands) {
            return Optional.empty();
        }
        try {
            SourceText original = current.withContent(file.undo().applyTo(current.content()));
            boolean same = ContentHash.of(original).equals(file.before());
            return same
                    ? Optional.of(new Reversal(current, original, ours(file, current), List.of()))
                    : Optional.empty();
        } catch (EditConflictException e) {
            return Optional.empty();
        }
    }

    private static List<AppliedStep> ours(LockedFile file, SourceText current) {
        List<AppliedStep> undone = new ArrayList<>();
        for (LockedStep step : file.steps()) {
            List<TextEdit> edits =
                    new LockedFile("", "", false, List.of(step)).undo().asList();
            undone.add(new AppliedStep(edits, step.rule(), step.description()));
        }
        return redo(undone, current);
    }

    /** Edits of the current text that take something out, as edits of the original text that put it in. */
    private static List<AppliedStep> redo(List<AppliedStep> undone, SourceText current) {
        TextEdits undo = FileChange.edits(undone);
        List<TextEdit> inverse = undo.inverse(current.content()).asList();
        Map<TextEdit, TextEdit> redo = new HashMap<>();
        for (int i = 0; i < inverse.size(); i++) {
            TextEdit edit = inverse.get(i);
            redo.put(undo.asList().get(i), new TextEdit(edit.range(), edit.text(), inverse.size() - i));
        }
        return undone.stream().map(s -> redo(s, redo)).toList();
    }

    private static AppliedStep redo(AppliedStep undone, Map<TextEdit, TextEdit> redo) {
        List<TextEdit> edits = undone.edits().stream()
                .flatMap(e -> Optional.ofNullable(redo.get(e)).stream())
                .toList();
        return new AppliedStep(edits, undone.rule(), undone.description());
    }

    private static Reversal bySearch(List<LockedFile> entries, SourceText current) {
        List<RecordSearch> searches = entries.stream()
                .map(e -> new RecordSearch(current, e))
                .sorted(Comparator.comparingInt(s -> -s.found()))
                .toList();
        boolean interrupted = entries.stream().anyMatch(LockedFile::intended);
        if (searches.get(0).found() == 0 && entries.stream().allMatch(LockedFile::intended)) {
            return Reversal.nothing(current);
        }
        List<AppliedStep> undone = together(interrupted ? searches.subList(0, 1) : searches);
        SourceText original = current.withContent(FileChange.edits(undone).applyTo(current.content()));
        boolean broken = isYaml(current) && !isYaml(original);
        return broken
                ? new Reversal(current, current, List.of(), List.of(nothingTakenOut(current)))
                : new Reversal(current, original, redo(undone, current), findings(searches.get(0), current));
    }

    // A merge of two branches may have brought lines of both: what one entry does not know, the other may.
    private static List<AppliedStep> together(List<RecordSearch> searches) {
        List<AppliedStep> undone = new ArrayList<>();
        List<TextEdit> taken = new ArrayList<>();
        for (AppliedStep step :
                searches.stream().flatMap(s -> s.undone().stream()).toList()) {
            List<TextEdit> edits = step.edits().stream()
                    .filter(e -> taken.stream().noneMatch(t -> overlap(t.range(), e.range())))
                    .toList();
            taken.addAll(edits);
            undone.add(new AppliedStep(edits, step.rule(), step.description()));
        }
        return undone.stream().filter(s -> !s.edits().isEmpty()).toList();
    }

    private static boolean overlap(TextRange one, TextRange other) {
        return one.equals(other) || one.start() < other.end() && other.start() < one.end();
    }

    private static boolean isYaml(SourceText text) {
        try {
            YamlFile.read(text);
            return true;
        } catch (YamlSyntaxException e) {
            return false;
        }
    }

    private static List<Finding> findings(RecordSearch search, SourceText current) {
        return search.kept().stream()
                .map(s -> editedSince(current, s.description()))
                .distinct()
                .toList();
    }

    private static Finding editedSince(SourceText current, String description) {
        return Finding.of(
                FindingCode.EDITED_SINCE,
                Location.of(current.path()),
                description,
                "was changed or moved by hand since llmd-tracing put it in",
                "What is left of it counts as yours; strip takes out only what stands there word for word as enrich would write it.",
                "");
    }

    private static Finding nothingTakenOut(SourceText current) {
        return Finding.of(
                FindingCode.EDITED_SINCE,
                Location.of(current.path()),
                "",
                "was changed so much since llmd-tracing wrote it that nothing can be taken out",
                "Without the lines that the lock names the file would be no YAML any more; all of it counts as yours.",
                "");
    }
}
