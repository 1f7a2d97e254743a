package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.apply.PlanOutcome;
import io.github.llmdtracing.files.Destination;
import io.github.llmdtracing.files.FileChange;
import io.github.llmdtracing.files.Reading;
import io.github.llmdtracing.report.patch.TextChange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Copies of files, with what was planned for them.
 *
 * @param destination where they go
 * @param texts the files that were read
 */
record Copies(Destination destination, List<Reading.Text> texts) {
    /**
     * Writes all of them.
     *
     * @param otherwise the text of a file for which nothing was planned
     */
    Target.Written write(List<PlanOutcome> outcomes, Function<Reading.Text, String> otherwise) {
        Map<String, String> after = new HashMap<>();
        Outcomes.changes(outcomes)
                .forEach(c -> after.put(c.before().path(), c.after().content()));
        List<FileChange> files = texts.stream()
                .map(t -> new FileChange(
                        t.file(), t.text(), after.getOrDefault(t.text().path(), otherwise.apply(t))))
                .toList();
        destination.write(files);
        destination.close();
        return written(files);
    }

    private static Target.Written written(List<FileChange> files) {
        List<TextChange> changes = files.stream()
                .filter(FileChange::isChange)
                .map(f -> TextChange.of(f.before().path(), f.before().content(), f.after()))
                .toList();
        return new Target.Written(changes.size(), List.of(), changes);
    }
}
