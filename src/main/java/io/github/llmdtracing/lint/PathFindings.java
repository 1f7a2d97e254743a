package io.github.llmdtracing.lint;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.Location;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Findings of several paths. What holds for a container in whatever kustomization it is used is said once; else the kustomization is
 * named, as findings of the plan do it.
 */
final class PathFindings {
    private final Map<Finding, Set<String>> raised = new LinkedHashMap<>();
    private final Map<Location, Set<String>> users = new HashMap<>();

    void add(RequestPath path, List<Finding> findings) {
        path.hops()
                .forEach(h -> users.computeIfAbsent(h.location(), l -> new LinkedHashSet<>())
                        .add(kustomization(h)));
        String where = path.hops().stream()
                .map(PathFindings::kustomization)
                .findFirst()
                .orElse("");
        findings.forEach(
                f -> raised.computeIfAbsent(f, k -> new LinkedHashSet<>()).add(where));
    }

    private static String kustomization(Hop hop) {
        return hop.report().kustomization().orElse("");
    }

    List<Finding> all() {
        return raised.entrySet().stream()
                .flatMap(e -> said(e.getKey(), e.getValue()))
                .toList();
    }

    private Stream<Finding> said(Finding finding, Set<String> where) {
        boolean everywhere = where.containsAll(users.getOrDefault(finding.location(), Set.of()));
        return everywhere ? Stream.of(finding) : where.stream().map(k -> of(finding, k));
    }

    private static Finding of(Finding f, String kustomization) {
        String subject = kustomization.isEmpty() ? f.subject() : f.subject() + " of " + kustomization;
        return new Finding(f.code(), f.severity(), f.location(), subject, f.problem(), f.reason(), f.remedy());
    }
}
