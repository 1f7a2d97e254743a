package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.apply.PlanOutcome;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.files.Destination;
import io.github.llmdtracing.files.FileChange;
import io.github.llmdtracing.files.Reading;
import io.github.llmdtracing.plan.ComponentReport;
import io.github.llmdtracing.report.TextChange;
import io.github.llmdtracing.text.SourceText;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        Map<String, String> after = new HashMap<>();
        Outcomes.changes(outcomes)
                .forEach(c -> after.put(c.before().path(), c.after().content()));
        List<FileChange> files = texts.stream().map(t -> change(t, after)).toList();
        destination.write(files);
        destination.close();
        List<TextChange> changes = files.stream()
                .filter(FileChange::isChange)
                .map(f -> TextChange.of(f.before().path(), f.before().content(), f.after()))
                .toList();
        return new Written(changes.size(), List.of(), changes);
    }

    private static FileChange change(Reading.Text read, Map<String, String> after) {
        String before = read.text().content();
        return new FileChange(
                read.file(), read.text(), after.getOrDefault(read.text().path(), before));
    }
}
