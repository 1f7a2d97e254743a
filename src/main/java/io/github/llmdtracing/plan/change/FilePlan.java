package io.github.llmdtracing.plan.change;

import io.github.llmdtracing.yaml.YamlFile;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that changes in one file.
 *
 * @param file the file as read
 * @param changes in the order in which they were planned; none for a file that stays as it is
 */
public record FilePlan(YamlFile file, List<PlannedChange> changes) {
    /** Copies the list. */
    public FilePlan {
        changes = List.copyOf(changes);
    }

    /** This plan, and a later one for the file that came of it. */
    public FilePlan and(FilePlan later) {
        return new FilePlan(
                file, Stream.concat(changes.stream(), later.changes.stream()).toList());
    }
}
