package io.github.llmdtracing.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what a request passes, and is careful: components are of one path only where they are in one pod, where one picker is all there
 * is to choose among the model servers, or where there is one prefill server and one decode server. What belongs to no other is alone.
 */
final class RequestPaths {
    private final LintSubject subject;
    private final PoolMembers pools;

    RequestPaths(LintSubject subject) {
        this.subject = subject;
        this.pools = new PoolMembers(subject.plan().sources());
    }

    List<RequestPath> all() {
        HopReader reader =
                new HopReader(subject.plan().sources(), subject.settings().rules());
        Map<PathGroup, List<Hop>> groups = subject.plan().components().stream()
                .flatMap(c -> reader.hop(c).stream())
                .collect(Collectors.groupingBy(PathGroup::of, LinkedHashMap::new, Collectors.toList()));
        return new JoinedReleases(groups)
                .all().entrySet().stream()
                        .flatMap(e -> paths(e.getKey(), e.getValue()))
                        .toList();
    }

    private Stream<RequestPath> paths(PathGroup group, List<Hop> hops) {
        if (group.kind() == PathGroup.Kind.RELEASE) {
            return Stream.of(new RequestPath(hops));
        }
        List<Hop> pickers =
                hops.stream().filter(h -> h.kind() == HopKind.PICKER).toList();
        List<Hop> others = hops.stream().filter(h -> h.kind() != HopKind.PICKER).toList();
        return pickers.size() == 1
                ? behind(group, pickers.get(0), others)
                : Stream.concat(pickers.stream().map(p -> new RequestPath(List.of(p))), servers(others));
    }

    private Stream<RequestPath> behind(PathGroup group, Hop picker, List<Hop> others) {
        Map<Boolean, List<Hop>> chosen =
                others.stream().collect(Collectors.partitioningBy(h -> pools.mayChoose(group, h)));
        List<Hop> servers = chosen.getOrDefault(true, List.of());
        boolean clear = group.kind() == PathGroup.Kind.KUSTOMIZATION || pools.isKnown(group) || isOneOfEach(servers);
        if (!clear) {
            return Stream.concat(Stream.of(new RequestPath(List.of(picker))), servers(others));
        }
        List<Hop> path = new ArrayList<>(servers);
        path.add(picker);
        return Stream.concat(Stream.of(new RequestPath(path)), servers(chosen.getOrDefault(false, List.of())));
    }

    private static Stream<RequestPath> servers(List<Hop> hops) {
        boolean pair = isOneOfEach(hops)
                && hops.stream().anyMatch(h -> h.kind() == HopKind.PREFILL)
                && hops.stream().anyMatch(h -> h.kind() == HopKind.DECODE)
                && hops.stream().noneMatch(h -> h.kind() == HopKind.ENGINE);
        return pair ? Stream.of(new RequestPath(hops)) : pods(hops);
    }

    private static boolean isOneOfEach(List<Hop> hops) {
        return Stream.of(HopKind.values()).allMatch(kind -> workloads(hops, kind) <= 1);
    }

    private static long workloads(List<Hop> hops, HopKind kind) {
        return hops.stream()
                .filter(h -> h.kind() == kind)
                .map(h -> h.report().workload())
                .distinct()
                .count();
    }

    private static Stream<RequestPath> pods(List<Hop> hops) {
        return hops.stream()
                .collect(Collectors.groupingBy(RequestPaths::pod, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(RequestPath::new);
    }

    // A name may stand in several files that are alternatives of each other.
    private static List<String> pod(Hop hop) {
        return List.of(hop.report().workload(), hop.location().file());
    }
}
