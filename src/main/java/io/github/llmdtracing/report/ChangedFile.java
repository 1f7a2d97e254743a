package io.github.llmdtracing.report;

import io.github.llmdtracing.plan.change.FilePlan;
import io.github.llmdtracing.plan.change.PlannedChange;
import java.util.Comparator;
import java.util.List;

/**
 * A file with changes of ours. In place they may stand there since an earlier run.
 *
 * @param path the file, as people name it
 * @param changes what changed in it, in words, in the order of the plan
 */
public record ChangedFile(String path, List<String> changes) implements Comparable<ChangedFile> {
    private static final Comparator<ChangedFile> ORDER = Comparator.comparing(ChangedFile::path);

    /** Copies the list. */
    public ChangedFile {
        changes = List.copyOf(changes);
    }

    /** A file as it was planned. */
    public static ChangedFile of(FilePlan plan) {
        return new ChangedFile(
                plan.file().text().path(),
                plan.changes().stream().map(PlannedChange::description).toList());
    }

    @Override
    public int compareTo(ChangedFile other) {
        return ORDER.compare(this, other);
    }
}
