package io.github.llmdtracing.apply;

import io.github.llmdtracing.plan.change.FilePlan;
import io.github.llmdtracing.plan.change.PlannedChange;
import io.github.llmdtracing.text.TextEdit;
import io.github.llmdtracing.yaml.YamlChange;
import io.github.llmdtracing.yaml.YamlDocument;
import io.github.llmdtracing.yaml.YamlEvent;
import io.github.llmdtracing.yaml.YamlEventSource;
import io.github.llmdtracing.yaml.YamlRecording;
import io.github.llmdtracing.yaml.YamlSyntaxException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The proof: the new text is read again and compared with the tree of the old one, and has to differ from it exactly at the planned
 * changes. It is compared with the parser's own events and not with a tree of them: what building a tree might lose would be lost in both
 * trees, and nobody would see it. The new tree is made of the same events afterwards.
 */
final class ChangeVerifier {
    private final FilePlan plan;

    ChangeVerifier(FilePlan plan) {
        this.plan = plan;
    }

    /** Finds the first difference that was not planned, or planned difference that is missing. */
    Proof verify(FileChange change) {
        if (!sameOutsideEdits(change)) {
            return Proof.failed(new Mismatch(0, "Characters changed outside the edits."));
        }
        return plan.file().isPlain() ? verifyText(change) : verifyYaml(change);
    }

    // A plain text is a scalar that is all of the file.
    private Proof verifyText(FileChange change) {
        boolean planned = changes().stream().allMatch(this::isEditOfText)
                && changes().size() <= 1
                && change.after().content().equals(expectedText());
        return planned
                ? Proof.holds(Optional.empty())
                : Proof.failed(new Mismatch(0, "The new text is not the expected one."));
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

    private Proof verifyYaml(FileChange change) {
        YamlRecording events = new YamlRecording(change.after());
        try {
            verifyDocuments(events);
            return Proof.holds(events.file());
        } catch (MismatchException e) {
            return Proof.failed(e.mismatch());
        } catch (YamlSyntaxException e) {
            return Proof.failed(new Mismatch(0, "The new text is no YAML any more: " + e.problem() + "."));
        }
    }

    private void verifyDocuments(YamlEventSource events) throws YamlSyntaxException, MismatchException {
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

    private static void require(YamlEventSource events, YamlEvent.Kind kind, int offset)
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
