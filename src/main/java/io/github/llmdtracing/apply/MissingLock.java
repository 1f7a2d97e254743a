package io.github.llmdtracing.apply;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What has to be said where no lock tells whose the tracing is.
 *
 * @param path where the lock would be
 * @param files the files that it would be about
 */
record MissingLock(String path, Set<String> files) {
    MissingLock {
        files = Set.copyOf(files);
    }

    List<Finding> findings(Collection<ComponentReport> components) {
        return Stream.concat(
                        of(components, ComponentState.ALREADY_TRACED, this::leftThere),
                        of(components, ComponentState.STRIPPED, this::takenOut))
                .toList();
    }

    private Stream<Finding> of(
            Collection<ComponentReport> components, ComponentState state, Function<String, Finding> finding) {
        return components.stream()
                .filter(c -> c.state() == state)
                .map(c -> c.location().file())
                .filter(files::contains)
                .distinct()
                .map(finding);
    }

    private Finding leftThere(String file) {
        return finding(
                file,
                "is traced already, and there is no " + path + " that says by whom",
                "What stands there counts as yours, so no later run takes it out.",
                "If llmd-tracing wrote it, bring the lock file back from Git; else there is nothing to do.");
    }

    private Finding takenOut(String file) {
        return finding(
                file,
                "is stripped, and there is no " + path + " that says who wrote what goes",
                "What stands there exactly as enrich would write it is taken for ours.",
                "Look at the difference: what you wrote by hand in that very form goes, too.");
    }

    private static Finding finding(String file, String problem, String reason, String remedy) {
        return Finding.of(FindingCode.MISSING_LOCK, Location.of(file), "", problem, reason, remedy);
    }
}
