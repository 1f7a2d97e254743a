package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.apply.AppliedStep;
import io.github.llmdtracing.apply.FileChange;
import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.text.TextEdit;
import io.github.llmdtracing.text.TextEdits;
import io.github.llmdtracing.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The edits of a file by what they are for.
 *
 * @param file the change
 * @param components the places of the containers and sections in it, in their order
 */
record StepGroups(FileChange file, List<Location> components) {
    static StepGroups of(FileChange file, List<ComponentReport> components) {
        return new StepGroups(
                file,
                components.stream()
                        .map(ComponentReport::location)
                        .filter(l -> l.file().equals(file.path()))
                        .sorted()
                        .toList());
    }

    /** One group for each component; all in one, where groups would touch: their order would be up to whoever applies them. */
    List<List<AppliedStep>> apart() {
        Map<Location, List<AppliedStep>> groups =
                file.steps().stream().collect(Collectors.groupingBy(this::place, TreeMap::new, Collectors.toList()));
        return areApart(groups.values().stream().map(StepGroups::joined).toList())
                ? List.copyOf(groups.values())
                : List.of(file.steps());
    }

    /** The component that begins last before a step; its own place, where none does. */
    Location place(AppliedStep step) {
        Location at = Location.of(file.before(), step.edits().get(0).range().start());
        return components.stream()
                .filter(l -> l.compareTo(at) <= 0)
                .reduce((first, second) -> second)
                .orElse(at);
    }

    private static boolean areApart(List<List<TextEdit>> groups) {
        List<TextRange> ranges = groups.stream()
                .flatMap(List::stream)
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

    /** The edits of steps in the order of their places, those that touch as one. */
    static List<TextEdit> joined(List<AppliedStep> steps) {
        List<TextEdit> joined = new ArrayList<>();
        TextEdits.of(steps.stream().flatMap(s -> s.edits().stream()).toList())
                .asList()
                .forEach(e -> add(joined, e));
        return joined;
    }

    private static void add(List<TextEdit> joined, TextEdit edit) {
        int last = joined.size() - 1;
        if (last >= 0 && joined.get(last).range().end() == edit.range().start()) {
            TextEdit before = joined.remove(last);
            TextRange range = new TextRange(before.range().start(), edit.range().end());
            joined.add(new TextEdit(range, before.text() + edit.text()));
        } else {
            joined.add(edit);
        }
    }
}
