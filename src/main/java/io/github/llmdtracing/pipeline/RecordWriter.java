package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.files.KnownFile;
import io.github.llmdtracing.report.FileCounts;
import io.github.llmdtracing.report.console.RunSummary;
import io.github.llmdtracing.text.DoubleCrc;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A record as text: a value a line, a number before each list, and the check sum of all that last, so that half a record is none.
 * {@link RecordReader} reads it, line for line.
 */
final class RecordWriter {
    /** What the first line says; another one where the lines mean something else. */
    static final String VERSION = "llmd-tracing record 1";

    /** Stands for the hash of a copy that is like its source. */
    static final String SAME = "=";

    private final StringBuilder text = new StringBuilder(VERSION + "\n");

    private RecordWriter() {}

    static String write(RunRecord record) {
        RecordWriter writer = new RecordWriter();
        writer.line(record.basis());
        writer.line(record.surroundings());
        writer.line(record.tree().shape());
        writer.list(record.tree().files(), writer::file);
        writer.summary(record.summary());
        writer.map(record.reports());
        return writer.text + DoubleCrc.of(writer.text.toString()) + "\n";
    }

    private void file(KnownFile file) {
        line(file.name());
        line(file.mode());
        line(file.content());
        line(file.copy().equals(file.content()) ? SAME : file.copy());
    }

    private void summary(RunSummary summary) {
        line(String.valueOf(summary.readsSources()));
        list(summary.lines(), this::line);
        list(summary.findings(), this::finding);
        Map<String, String> components = new TreeMap<>();
        summary.components().forEach((state, count) -> components.put(state.name(), String.valueOf(count)));
        map(components);
        number(summary.generated());
        number(summary.withChanges());
        counts(summary.files());
    }

    private void counts(FileCounts files) {
        number(files.written());
        number(files.copied());
        number(files.unreadable());
    }

    private void finding(Finding finding) {
        line(finding.code().name());
        line(finding.severity().name());
        location(finding.location());
        line(finding.subject());
        line(finding.problem());
        line(finding.reason());
        line(finding.remedy());
    }

    private void location(Location location) {
        line(location.file());
        optional(location.position().map(p -> p.line() + ":" + p.column()));
        optional(location.sourceLine());
    }

    private void map(Map<String, String> map) {
        list(new TreeMap<>(map).entrySet(), e -> {
            line(e.getKey());
            line(e.getValue());
        });
    }

    private <T> void list(Collection<T> items, Consumer<T> one) {
        number(items.size());
        items.forEach(one);
    }

    private void optional(Optional<String> value) {
        list(value.stream().toList(), this::line);
    }

    private void number(int number) {
        line(String.valueOf(number));
    }

    private void line(String value) {
        text.append(value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r"))
                .append('\n');
    }
}
