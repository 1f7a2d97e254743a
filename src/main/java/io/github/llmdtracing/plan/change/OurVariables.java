package io.github.llmdtracing.plan.change;

import io.github.llmdtracing.kubernetes.EnvEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds, among a container's variables, those that enrich would have put in: the longest row of them, as enrich puts them side by
 * side in the order of its own.
 *
 * @param wanted names and values, in that order
 */
public record OurVariables(Map<String, String> wanted) {
    /** The longest row. */
    public List<EnvEntry> row(List<EnvEntry> entries) {
        List<EnvEntry> longest = new ArrayList<>();
        List<EnvEntry> row = new ArrayList<>();
        for (EnvEntry entry : entries) {
            if (!row.isEmpty() && !follows(row.get(row.size() - 1), entry)) {
                row.clear();
            }
            if (isOurs(entry)) {
                row.add(entry);
            }
            if (row.size() >= longest.size()) {
                longest = new ArrayList<>(row);
            }
        }
        return longest;
    }

    private boolean follows(EnvEntry last, EnvEntry next) {
        return isOurs(next) && position(last) < position(next);
    }

    private int position(EnvEntry entry) {
        return new ArrayList<>(wanted.keySet()).indexOf(entry.name());
    }

    /** Whether a variable is written the way enrich writes it. */
    public boolean isOurs(EnvEntry entry) {
        return entry.node().entries().size() == 2
                && entry.literal()
                        .filter(v -> v.equals(wanted.get(entry.name())))
                        .isPresent();
    }
}
