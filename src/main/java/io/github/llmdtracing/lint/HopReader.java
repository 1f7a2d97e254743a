package io.github.llmdtracing.lint;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.kustomize.Build;
import io.github.llmdtracing.plan.PlannedSources;
import io.github.llmdtracing.serving.VersionRule;
import io.github.llmdtracing.serving.VersionRules;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes hops of what was reported: with the container, and with what is known of the version. */
final class HopReader {
    private final Map<At, Container> containers = new HashMap<>();
    private final Set<String> kustomizations;
    private final VersionRules rules;

    HopReader(PlannedSources sources, VersionRules rules) {
        this.rules = rules;
        this.kustomizations =
                sources.builds().stream().map(Build::kustomization).collect(Collectors.toSet());
        sources.raw().stream().flatMap(PlannedSources::containers).forEach(c -> add("", c));
        sources.builds()
                .forEach(b -> b.objects().stream()
                        .flatMap(PlannedSources::containers)
                        .forEach(c -> add(b.kustomization(), c)));
    }

    /** Where a container is declared, and which kustomization makes it of that. */
    private record At(String kustomization, String workload, Location location) {}

    private void add(String kustomization, Container container) {
        containers.putIfAbsent(new At(kustomization, container.pod().owner().title(), container.location()), container);
    }

    /** The hop that a component is; what kustomizations only build upon is not applied as it is, and so none. */
    Optional<Hop> hop(ComponentReport report) {
        boolean applied = report.kustomization().map(kustomizations::contains).orElse(true);
        return HopKind.of(report)
                .filter(k -> applied && report.state().isInstalled())
                .map(kind -> new Hop(report, kind, rule(report), container(report)));
    }

    private Optional<VersionRule> rule(ComponentReport report) {
        return rules.named(report.rule());
    }

    private Optional<Container> container(ComponentReport report) {
        At at = new At(report.kustomization().orElse(""), report.workload(), report.location());
        return Optional.ofNullable(containers.get(at)).filter(c -> c.name().equals(report.name()));
    }
}
