package io.github.llmdtracing.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Helm releases of one path. llm-d's guides install a picker and model servers as two releases of a namespace (llm-d/llm-d guides
 * 2026-06, helmfile.yaml.gotmpl): where a namespace that is named has one of each and no more, they are joined.
 *
 * @param groups all groups, with their hops
 */
record JoinedReleases(Map<PathGroup, List<Hop>> groups) {
    /** The groups, with what belongs together in one. */
    Map<PathGroup, List<Hop>> all() {
        Map<PathGroup, List<Hop>> joined = new LinkedHashMap<>();
        groups.forEach((group, hops) -> add(joined, group, hops));
        return joined;
    }

    private void add(Map<PathGroup, List<Hop>> joined, PathGroup group, List<Hop> hops) {
        if (group.kind() != PathGroup.Kind.RELEASE) {
            joined.put(group, hops);
        } else if (isOne(hops)) {
            joined.computeIfAbsent(pickers(group).orElse(group), g -> new ArrayList<>())
                    .addAll(hops);
        } else {
            hops.forEach(h -> joined.put(
                    new PathGroup(group.kind(), h.location() + " " + h.report().component(), Optional.empty()),
                    List.of(h)));
        }
    }

    // Where a helmfile has branches, there are several releases of one name.
    private static boolean isOne(List<Hop> hops) {
        return hops.stream().filter(JoinedReleases::isSection).count() == 1;
    }

    private static boolean isSection(Hop hop) {
        return hop.report().chart().isPresent();
    }

    private Optional<PathGroup> pickers(PathGroup group) {
        List<PathGroup> beside =
                group.namespace().stream().flatMap(this::releases).toList();
        Map<Boolean, List<PathGroup>> byKind = beside.stream().collect(Collectors.partitioningBy(this::isPicker));
        boolean pair = byKind.values().stream().allMatch(l -> l.size() == 1 && isOne(hops(l.get(0))));
        return pair ? Optional.of(byKind.getOrDefault(true, beside).get(0)) : Optional.empty();
    }

    private Stream<PathGroup> releases(String namespace) {
        boolean plain = !namespace.contains("{") && !namespace.contains("$") && !namespace.contains("*");
        return groups.keySet().stream()
                .filter(g -> plain
                        && g.kind() == PathGroup.Kind.RELEASE
                        && g.namespace().equals(Optional.of(namespace)));
    }

    private boolean isPicker(PathGroup group) {
        return hops(group).stream().anyMatch(h -> h.kind() == HopKind.PICKER);
    }

    private List<Hop> hops(PathGroup group) {
        return groups.getOrDefault(group, List.of());
    }
}
