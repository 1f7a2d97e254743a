package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.apply.PlanOutcome;
import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.files.Destination;
import io.github.llmdtracing.report.patch.TextChange;
import io.github.llmdtracing.text.SourceText;
import java.util.Collection;
import java.util.List;

/** Where a run's results go: into copies, or into the sources themselves. */
interface Target {
    /** The place on disk. */
    Destination destination();

    /** The texts to plan on: what the user wrote. */
    List<SourceText> originals();

    /** What has to be said of the texts before anything is planned. */
    List<Finding> findings();

    /** Whether a lock tells what is ours in a file. */
    boolean isLocked(String path);

    /** What the lock takes out of the files. */
    List<TakenOut> takenOut();

    /**
     * What came of writing.
     *
     * @param files how many files have another text than they had when they were read
     * @param findings what has to be said afterwards
     * @param changes the files that differ from what stood there, the lock among them
     */
    record Written(int files, List<Finding> findings, List<TextChange> changes) {
        /** Copies the lists. */
        public Written {
            findings = List.copyOf(findings);
            changes = List.copyOf(changes);
        }
    }

    /**
     * Writes.
     *
     * @param outcomes what became of the plans
     * @param untouched files that nobody planned on: unreadable or excluded ones
     * @param components everything that was found
     */
    Written write(List<PlanOutcome> outcomes, Collection<String> untouched, List<ComponentReport> components);
}
