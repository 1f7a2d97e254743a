package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.report.ChangedFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Says of which components the lock took something out: of the one that begins last before the place.
 *
 * @param taken what the lock takes out
 */
record StripReport(List<TakenOut> taken) {
    private static final Set<FindingCode> SHARED = Set.of(FindingCode.SHARED_FILE, FindingCode.SHARED_SCRIPT);

    List<ComponentReport> components(List<ComponentReport> found) {
        return found.stream().map(c -> component(c, found)).toList();
    }

    private ComponentReport component(ComponentReport component, List<ComponentReport> found) {
        String what = taken.stream()
                .filter(t ->
                        owner(t, found).filter(component.location()::equals).isPresent())
                .map(TakenOut::description)
                .distinct()
                .collect(Collectors.joining(", "));
        return what.isEmpty() ? component : component.strippedByLock(what);
    }

    private static Optional<Location> owner(TakenOut taken, List<ComponentReport> found) {
        return found.stream()
                .map(ComponentReport::location)
                .filter(l -> l.file().equals(taken.place().file()) && l.compareTo(taken.place()) <= 0)
                .max(Comparator.naturalOrder());
    }

    /** What was said, in the words of whoever takes something out. */
    List<Finding> findings(List<Finding> planned) {
        return planned.stream()
                .map(f -> SHARED.contains(f.code()) ? left(f) : f)
                .toList();
    }

    private static Finding left(Finding shared) {
        return Finding.of(
                FindingCode.NOT_TAKEN_OUT,
                shared.location(),
                shared.subject(),
                "its tracing cannot be taken out",
                "It stands in files that serve others too, or in a patch of your own; which part of it enrich wrote, only a lock tells.",
                "Take it out by hand, or bring the lock file back from Git.");
    }

    /** The files with all that was taken out, by the lock and by plan. */
    List<ChangedFile> files(List<ChangedFile> planned) {
        Map<String, List<String>> files = new TreeMap<>();
        taken.forEach(t ->
                files.computeIfAbsent(t.place().file(), f -> new ArrayList<>()).add("without " + t.description()));
        planned.forEach(
                p -> files.computeIfAbsent(p.path(), f -> new ArrayList<>()).addAll(p.changes()));
        return files.entrySet().stream()
                .map(f -> new ChangedFile(f.getKey(), f.getValue()))
                .toList();
    }
}
