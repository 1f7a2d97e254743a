package io.github.llmdtracing.standing;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.kubernetes.PodTemplate;
import io.github.llmdtracing.kubernetes.ProjectIndex;
import io.github.llmdtracing.kustomize.Build;
import io.github.llmdtracing.settings.TracingSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Parts a tree into what is applied together.
 *
 * @param settings what the POM says
 * @param raw the objects that no kustomization uses
 * @param builds what kustomizations make
 * @param components what was found
 */
record CollectorScopes(
        TracingSettings settings, List<KubernetesObject> raw, List<Build> builds, List<ComponentReport> components) {
    List<CollectorScope> all() {
        ProjectIndex files = ProjectIndex.ofObjects(raw);
        ProjectIndex everything = everything();
        List<CollectorScope> scopes = new ArrayList<>();
        scopes.add(scope(settings, files, new ExistingCollectors(files, files, everything), Optional.empty()));
        builds.forEach(b -> scopes.add(scope(b, everything)));
        return List.copyOf(scopes);
    }

    ProjectIndex everything() {
        return ProjectIndex.ofObjects(
                Stream.concat(raw.stream(), builds.stream().flatMap(b -> b.objects().stream()))
                        .toList());
    }

    private CollectorScope scope(Build build, ProjectIndex everything) {
        ProjectIndex own = ProjectIndex.ofObjects(build.objects());
        ProjectIndex near = ProjectIndex.ofObjects(
                Stream.concat(build.objects().stream(), raw.stream()).toList());
        return scope(
                settings.within(build.kustomization()),
                own,
                new ExistingCollectors(own, near, everything),
                Optional.of(build.kustomization()));
    }

    private CollectorScope scope(
            TracingSettings here, ProjectIndex own, ExistingCollectors collectors, Optional<String> kustomization) {
        Map<String, List<KubernetesObject>> byTitle =
                own.objects().stream().collect(Collectors.groupingBy(KubernetesObject::title));
        List<TracedWorkload> workloads = components.stream()
                .filter(c -> c.state().sendsSpans())
                .filter(c -> c.kustomization().equals(kustomization))
                .map(c -> new TracedWorkload(c, pod(c, byTitle.getOrDefault(c.workload(), List.of()))))
                .toList();
        return new CollectorScope(here, own, collectors, workloads);
    }

    private static Optional<PodTemplate> pod(ComponentReport component, List<KubernetesObject> named) {
        return named.stream()
                .flatMap(o -> o.podTemplates().stream())
                .filter(p -> p.containers().stream().anyMatch(c -> c.location().equals(component.location())))
                .findFirst();
    }
}
