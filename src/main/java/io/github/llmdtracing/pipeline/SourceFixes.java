package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.apply.AppliedStep;
import io.github.llmdtracing.apply.FileChange;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.plan.ComponentReport;
import io.github.llmdtracing.report.SourceFix;
import io.github.llmdtracing.report.SourceFix.Replacement;
import io.github.llmdtracing.report.TextChange;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.text.TextEdit;
import io.github.llmdtracing.text.TextEdits;
import io.github.llmdtracing.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
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

    private Stream<SourceFix> of(TextChange change) {
        Optional<FileChange> plan = Optional.ofNullable(planned.get(change.path()));
        String standing = change.before().orElse("");
        if (plan.isEmpty() || LONE_CARRIAGE_RETURN.matcher(standing).find()) {
            return Stream.of();
        }
        FileChange file = plan.get();
        boolean direct = standing.equals(file.before().content())
                && change.after().filter(file.after().content()::equals).isPresent();
        return direct
                ? steps(file)
                : whole(change.path(), standing, change.after().orElse(""));
    }

    private Stream<SourceFix> steps(FileChange file) {
        Map<Location, List<AppliedStep>> groups = new TreeMap<>(file.steps().stream()
                .collect(Collectors.groupingBy(s -> owner(file, s).orElseGet(() -> place(file, s)))));
        boolean apart = groups.size() > 1
                && areApart(groups.values().stream().map(SourceFixes::edits).toList());
        List<List<AppliedStep>> fixes = apart ? List.copyOf(groups.values()) : List.of(file.steps());
        return fixes.stream().map(s -> fix(file, s));
    }

    // In one fix the order of what touches is certain; in two it is up to whoever applies them.
    private static boolean areApart(List<TextEdits> groups) {
        List<TextRange> ranges = groups.stream()
                .flatMap(g -> joined(g).stream())
                .map(TextEdit::range)
                .sorted(Comparator.comparingInt(TextRange::start))
                .toList();
        for (int i = 1; i < ranges.size(); i++) {
            if (ranges.get(i).start() <= ranges.get(i - 1).end()) {
                return false;
            }
        }
        return true;
    }

    private static TextEdits edits(List<AppliedStep> steps) {
        return TextEdits.of(steps.stream().flatMap(s -> s.edits().stream()).toList());
    }

    /** Edits that touch, as one. */
    private static List<TextEdit> joined(TextEdits edits) {
        List<TextEdit> joined = new ArrayList<>();
        for (TextEdit edit : edits.asList()) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).range().end() == edit.range().start()) {
                TextEdit before = joined.remove(last);
                TextRange range =
                        new TextRange(before.range().start(), edit.range().end());
                joined.add(new TextEdit(range, before.text() + edit.text()));
            } else {
                joined.add(edit);
            }
        }
        return joined;
    }

    private static Location place(FileChange file, AppliedStep step) {
        return Location.of(file.before(), step.edits().get(0).range().start());
    }

    /** The component that begins last before a step. */
    private Optional<Location> owner(FileChange file, AppliedStep step) {
        Location at = place(file, step);
        return components.stream()
                .map(ComponentReport::location)
                .filter(l -> l.file().equals(at.file()) && l.compareTo(at) <= 0)
                .max(Comparator.naturalOrder());
    }

    private SourceFix fix(FileChange file, List<AppliedStep> steps) {
        Location location = owner(file, steps.get(0)).orElseGet(() -> place(file, steps.get(0)));
        String changes = steps.stream().map(AppliedStep::description).distinct().collect(Collectors.joining(", "));
        List<Replacement> replacements = joined(edits(steps)).stream()
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

    private static Replacement replacement(SourceText text, TextEdit edit) {
        return new Replacement(
                text.position(edit.range().start()), text.position(edit.range().end()), edit.text());
    }

    // What was written by an earlier run, with other settings, is replaced from the first line that differs to the
    // last.
    private static Stream<SourceFix> whole(String path, String standing, String wanted) {
        SourceText before = SourceText.of(path, standing);
        SourceText after = SourceText.of(path, wanted);
        int start = commonStart(before, after);
        int tail = commonEnd(before, after, start);
        TextRange range = new TextRange(start, standing.length() - tail);
        TextEdit edit = new TextEdit(range, wanted.substring(start, wanted.length() - tail));
        Location location = Location.of(before, start);
        return Stream.of(new SourceFix(location, "", "what differs", List.of(replacement(before, edit))));
    }

    private static int commonStart(SourceText one, SourceText other) {
        int at = 0;
        int end = Math.min(one.content().length(), other.content().length());
        while (at < end && one.content().charAt(at) == other.content().charAt(at)) {
            at++;
        }
        return Math.min(one.lineStart(at), other.lineStart(at));
    }

    private static int commonEnd(SourceText one, SourceText other, int start) {
        Function<Integer, Character> left =
                i -> one.content().charAt(one.content().length() - 1 - i);
        Function<Integer, Character> right =
                i -> other.content().charAt(other.content().length() - 1 - i);
        int most = Math.min(one.content().length(), other.content().length()) - start;
        int same = 0;
        int whole = 0;
        while (same < most && left.apply(same).equals(right.apply(same))) {
            same++;
            boolean lineBegins = same < most && left.apply(same) == '\n' && right.apply(same) == '\n';
            whole = lineBegins ? same : whole;
        }
        return whole;
    }
}
