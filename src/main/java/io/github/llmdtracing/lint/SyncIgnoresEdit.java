package io.github.llmdtracing.lint;

import io.github.llmdtracing.component.ValueChange;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import java.util.List;
import java.util.stream.Stream;

/** What was edited is kept from being applied by what a GitOps tool is told to leave alone. */
final class SyncIgnoresEdit implements LintRule {
    private final List<ArgoApplication> applications;

    SyncIgnoresEdit(LintSubject subject) {
        this.applications = subject.plan()
                .sources()
                .objects()
                .flatMap(ArgoApplication::of)
                .distinct()
                .toList();
    }

    @Override
    public FindingCode code() {
        return FindingCode.SYNC_IGNORES_EDIT;
    }

    @Override
    public List<Finding> findings(RequestPath path) {
        return path.hops().stream()
                .filter(h -> h.report().values().stream().anyMatch(ValueChange::changes))
                .flatMap(h -> Stream.concat(new FluxApply(h).findings(), argo(h)))
                .distinct()
                .toList();
    }

    private Stream<Finding> argo(Hop hop) {
        return applications.stream().filter(a -> a.installs(hop)).flatMap(a -> a.ignoring(hop));
    }
}
