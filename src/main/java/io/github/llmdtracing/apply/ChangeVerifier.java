package io.github.llmdtracing.apply;

import io.github.llmdtracing.plan.FilePlan;
import io.github.llmdtracing.plan.PlannedChange;
import io.github.llmdtracing.text.TextEdit;
import io.github.llmdtracing.yaml.YamlChange;
import io.github.llmdtracing.yaml.YamlDocument;
import io.github.llmdtracing.yaml.YamlEvent;
import io.github.llmdtracing.yaml.YamlEvents;
import io.github.llmdtracing.yaml.YamlSyntaxException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The proof: the new text is read again and compared with the tree of the old one, and has to differ from it exactly at the planned
 * changes. The new text is walked event by event, so that no second tree is ever in memory.
 */
final class ChangeVerifier {
    private final FilePlan plan;

    ChangeVerifier(FilePlan plan) {
        this.plan = plan;
    }

    /** The first difference that was not planned, or planned difference that is missing. */
    Optional<Mismatch> verify(FileChange change) {
        if (!sameOutsideEdits(change)) {
            return Optional.of(new Mismatch(0, "Characters changed outside the edits."));
        }
        return plan.file().isPlain() ? verifyText(change) : verifyYaml(change);
    }

    // A plain text is a scalar that is all of the file.
    private Optional<Mismatch> verifyText(FileChange change) {
        boolean planned = changes().stream().allMatch(this::isEditOfText)
                && changes().size() <= 1
                && change.after().content().equals(expectedText());
        return planned ? Optional.empty() : Optional.of(new Mismatch(0, "The new text is not the expected one."));
    }

    private boolean isEditOfText(YamlChange change) {
        return change instanceof YamlChange.EditScalar
                && change.target() == plan.file().documents().get(0).root();
    }

    private String expectedText() {
        return changes().stream()
                .map(YamlChange.EditScalar.class::cast)
                .map(YamlChange.EditScalar::value)
                .findFirst()
                .orElse(plan.file().text().content());
    }

    private Optional<Mismatch> verifyYaml(FileChange change) {
        YamlEvents events = YamlEvents.of(change.after());
        try {
            verifyDocuments(events);
            return Optional.empty();
        } catch (MismatchException e) {
            return Optional.of(e.mismatch());
        } catch (YamlSyntaxException e) {
            return Optional.of(new Mismatch(0, "The new text is no YAML any more: " + e.problem() + "."));
        }
    }

    private void verifyDocuments(YamlEvents events) throws YamlSyntaxException, MismatchException {
        ExpectedTree expected = new ExpectedTree(changes(), events);
        for (YamlDocument document : plan.file().documents()) {
            int start = document.root().range().start();
            require(events, YamlEvent.Kind.DOCUMENT_START, start);
            expected.verify(document.root());
            require(events, YamlEvent.Kind.DOCUMENT_END, start);
        }
        require(events, YamlEvent.Kind.STREAM_END, plan.file().text().content().length());
        expected.requireAllSeen();
    }

    private Set<YamlChange> changes() {
        Set<YamlChange> changes = new LinkedHashSet<>();
        plan.changes().stream().map(PlannedChange::change).forEach(changes::add);
        return changes;
    }

    private static void require(YamlEvents events, YamlEvent.Kind kind, int offset)
            throws YamlSyntaxException, MismatchException {
        if (events.next().kind() != kind) {
            throw new MismatchException(offset, "The number of documents is not what it was.");
        }
    }

    private static boolean sameOutsideEdits(FileChange change) {
        String before = change.before().content();
        String after = change.after().content();
        int from = 0;
        int growth = 0;
        for (TextEdit edit : change.textEdits().asList()) {
            int start = edit.range().start();
            if (!before.regionMatches(from, after, from + growth, start - from)
                    || !after.startsWith(edit.text(), start + growth)) {
                return false;
            }
            from = edit.range().end();
            growth += edit.text().length() - edit.range().length();
        }
        int rest = before.length() - from;
        return after.length() - from - growth == rest && before.regionMatches(from, after, from + growth, rest);
    }
}
