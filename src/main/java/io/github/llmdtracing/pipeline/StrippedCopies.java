package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.apply.PlanOutcome;
import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.files.Destination;
import io.github.llmdtracing.files.Reading;
import io.github.llmdtracing.text.SourceText;
import java.util.Collection;
import java.util.List;

/**
 * Copies of the sources, without what their locks say is ours.
 *
 * @param destination the output directory
 * @param texts the files that were read
 * @param locked what the locks say
 */
record StrippedCopies(Destination destination, List<Reading.Text> texts, LockedRoots locked) implements Target {
    @Override
    public List<SourceText> originals() {
        return texts.stream().map(this::original).toList();
    }

    private SourceText original(Reading.Text read) {
        return locked.original(read.text().path()).orElse(read.text());
    }

    @Override
    public List<Finding> findings() {
        return locked.findings();
    }

    @Override
    public boolean isLocked(String path) {
        return locked.isLocked(path);
    }

    @Override
    public List<TakenOut> takenOut() {
        return locked.takenOut();
    }

    // The user's texts are the beginning, so that what stands there is what differs from them.
    @Override
    public Written write(List<PlanOutcome> outcomes, Collection<String> untouched, List<ComponentReport> components) {
        return new Copies(destination, texts).write(outcomes, t -> original(t).content());
    }
}
