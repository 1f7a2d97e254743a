package io.github.llmdtracing.plan;

import io.github.llmdtracing.yaml.YamlFile;
import java.util.List;

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
}
