package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.apply.AppliedStep;
import io.github.llmdtracing.apply.FileChange;
import io.github.llmdtracing.apply.TracingLock;
import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.report.SourceFix;
import io.github.llmdtracing.report.SourceFix.Replacement;
import io.github.llmdtracing.report.patch.TextChange;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.text.TextEdit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The changes of a run as fixes of what stands in the source files: all of them together make of a file what enrich writes.
 *
 * @param planned what was planned for each file, on what the user wrote, by path
 * @param components everything that was found
 */
record SourceFixes(Map<String, FileChange> planned, List<ComponentReport> components) {
    /** A line end that not every reader of lines takes for one. */
    private static final Pattern LONE_CARRIAGE_RETURN = Pattern.compile("\r(?!\n)");

    /**
     * The fixes.
     *
     * @param changes the files that differ, from what stands there to what shall
     */
    List<SourceFix> of(List<TextChange> changes) {
        return changes.stream().flatMap(this::of).sorted().toList();
    }

    // The lock is no source, and a file that comes or goes is no change of a text.
    private Stream<SourceFix> of(TextChange change) {
        boolean isText = change.before().isPresent() && change.after().isPresent();
        return isText && !change.path().endsWith(TracingLock.FILE_NAME)
                ? of(change.path(), change.before().get(), change.after().get())
                : Stream.of();
    }

    private Stream<SourceFix> of(String path, String standing, String wanted) {
        if (LONE_CARRIAGE_RETURN.matcher(standing).find()) {
            return Stream.of();
        }
        return Optional.ofNullable(planned.get(path))
                .filter(f -> standing.equals(f.before().content()))
                .filter(f -> wanted.equals(f.after().content()))
                .map(this::steps)
                .orElseGet(() -> Stream.of(whole(SourceText.of(path, standing), wanted)));
    }

    private Stream<SourceFix> steps(FileChange file) {
        return StepGroups.of(file, components).apart().stream().map(s -> fix(file, s));
    }

    private SourceFix fix(FileChange file, List<AppliedStep> steps) {
        Location location = StepGroups.of(file, components).place(steps.get(0));
        String changes = steps.stream().map(AppliedStep::description).distinct().collect(Collectors.joining(", "));
        List<Replacement> replacements = StepGroups.joined(steps).stream()
                .map(e -> replacement(file.before(), e))
                .toList();
        return new SourceFix(location, subject(location), changes, replacements);
    }

    private String subject(Location location) {
        return components.stream()
                .filter(c -> c.location().equals(location))
                .findFirst()
                .map(c -> c.workload() + " " + c.name())
                .orElse("");
    }

    // What was written by an earlier run, with other settings, is replaced from the first line that differs to the
    // last.
    private static SourceFix whole(SourceText standing, String wanted) {
        TextEdit edit = new ChangedLines(standing, standing.withContent(wanted)).edit();
        Location location = Location.of(standing, edit.range().start());
        return new SourceFix(location, "", "what differs", List.of(replacement(standing, edit)));
    }

    private static Replacement replacement(SourceText text, TextEdit edit) {
        return new Replacement(
                text.position(edit.range().start()), text.position(edit.range().end()), edit.text());
    }
}
