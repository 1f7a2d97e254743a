package io.github.llmdtracing.serving;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The rows of one family of images.
 *
 * @param images the family
 * @param rows in the order of the table, at least one
 */
record FamilyRows(ImageFamily images, List<VersionRule> rows) {
    /** The families of a table, in the order in which it names them first. */
    static List<FamilyRows> of(List<VersionRule> table) {
        Map<String, List<VersionRule>> byName = table.stream()
                .collect(Collectors.groupingBy(r -> r.images().name(), LinkedHashMap::new, Collectors.toList()));
        return byName.values().stream()
                .map(rows -> new FamilyRows(rows.get(0).images(), rows))
                .toList();
    }

    /** The row that holds the version; where none does, that for versions that are not known. */
    Optional<VersionRule> row(Optional<Version> version) {
        return version.flatMap(
                        v -> rows.stream().filter(r -> r.versions().holds(v)).findFirst())
                .or(this::rowForUnknown);
    }

    /** The oldest of the rows in an interval where they agree on what is written; else that for versions that are not known. */
    Optional<VersionRule> dated(VersionRange interval) {
        List<VersionRule> possible =
                rows.stream().filter(r -> r.versions().overlaps(interval)).toList();
        boolean isDated = !interval.equals(VersionRange.any()) && !possible.isEmpty();
        boolean agreed = isDated && possible.stream().allMatch(possible.get(0)::writesAs);
        return agreed ? Optional.of(possible.get(0)) : rowForUnknown();
    }

    private Optional<VersionRule> rowForUnknown() {
        return rows.stream().filter(r -> r.versions().unknown()).findFirst();
    }
}
