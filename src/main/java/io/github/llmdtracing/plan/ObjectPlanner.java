package io.github.llmdtracing.plan;

import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.kubernetes.PodTemplate;
import io.github.llmdtracing.settings.TracingSettings;
import io.github.llmdtracing.standing.Endpoints;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Plans an object: its section for tracing, where its kind has one, and each container that the section does not cover.
 *
 * @param settings what the POM says
 * @param planner plans containers
 * @param endpoints where spans go
 */
record ObjectPlanner(TracingSettings settings, ContainerPlanner planner, Endpoints endpoints) {
    /**
     * What is planned for a part of an object.
     *
     * @param container the container; none where the object itself changes
     * @param draft what is planned
     */
    record Planned(Optional<Container> container, PlanDraft draft) {}

    List<Planned> plan(KubernetesObject object) {
        KserveSection section = new KserveSection(object, settings);
        boolean bySection = section.applies();
        List<Planned> planned = new ArrayList<>();
        if (bySection) {
            planned.addAll(plan(object, section));
        }
        object.podTemplates().forEach(p -> planned.addAll(plan(p, bySection)));
        return planned;
    }

    private List<Planned> plan(KubernetesObject object, KserveSection section) {
        if (planner.removal().isPresent()) {
            return List.of(planned(section.strip(endpoints, planner.removal().get())));
        }
        List<Planned> barriers = object.podTemplates().stream()
                .flatMap(p -> p.containers().stream())
                .filter(KserveSection::covers)
                .flatMap(c -> planner.barrier(c).map(d -> new Planned(Optional.of(c), d)).stream())
                .toList();
        Planned own = planned(barriers.isEmpty() ? section.plan(endpoints) : section.refuse());
        return Stream.concat(Stream.of(own), barriers.stream()).toList();
    }

    private static Planned planned(PlanDraft draft) {
        return new Planned(Optional.empty(), draft);
    }

    private List<Planned> plan(PodTemplate pod, boolean bySection) {
        List<Planned> planned = pod.containers().stream()
                .filter(c -> !bySection || !KserveSection.covers(c))
                .map(c -> new Planned(Optional.of(c), planner.plan(c)))
                .toList();
        if (!bySection && planner.removal().isEmpty()) {
            UnknownServer server =
                    new UnknownServer(pod, planned.stream().map(Planned::draft).toList());
            server.finding()
                    .ifPresent(f -> planned.get(planned.size() - 1).draft().finding(f));
        }
        return planned;
    }
}
