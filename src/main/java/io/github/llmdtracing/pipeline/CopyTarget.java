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
 * Copies of the sources, in the output directory.
 *
 * @param destination the output directory
 * @param texts the files that were read
 */
record CopyTarget(Destination destination, List<Reading.Text> texts) implements Target {
    @Override
    public List<SourceText> originals() {
        return texts.stream().map(Reading.Text::text).toList();
    }

    @Override
    public List<Finding> findings() {
        return List.of();
    }

    @Override
    public boolean isLocked(String path) {
        return false;
    }

    @Override
    public List<TakenOut> takenOut() {
        return List.of();
    }

    @Override
    public Written write(List<PlanOutcome> outcomes, Collection<String> untouched, List<ComponentReport> components) {
        return new Copies(destination, texts).write(outcomes, t -> t.text().content());
    }
}
