package io.github.llmdtracing.plan.overlay;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.Location;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is to be said of the containers that kustomizations make. What is true of a container wherever it is used is said once; else the
 * kustomization is named.
 */
final class BuiltFindings {
    private final List<BuiltDraft> drafts;
    private final Map<Location, List<BuiltDraft>> alike;

    BuiltFindings(List<BuiltDraft> drafts) {
        this.drafts = List.copyOf(drafts);
        this.alike = drafts.stream().collect(Collectors.groupingBy(BuiltDraft::location));
    }

    Stream<Finding> all() {
        return drafts.stream()
                .flatMap(d -> d.draft().findings().stream().map(f -> of(d, f)))
                .distinct();
    }

    private Finding of(BuiltDraft draft, Finding finding) {
        boolean everywhere = alike.getOrDefault(draft.location(), List.of()).stream()
                .allMatch(d -> d.draft().findings().contains(finding));
        String kustomization = draft.build().kustomization();
        return everywhere
                        || finding.subject().endsWith(kustomization)
                        || finding.subject().isEmpty()
                ? finding
                : new Finding(
                        finding.code(),
                        finding.severity(),
                        finding.location(),
                        finding.subject() + " of " + kustomization,
                        finding.problem(),
                        finding.reason(),
                        finding.remedy());
    }
}
