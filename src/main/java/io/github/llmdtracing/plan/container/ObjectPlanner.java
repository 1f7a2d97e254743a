package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.kubernetes.PodTemplate;
import io.github.llmdtracing.plan.change.PlanDraft;
import io.github.llmdtracing.settings.TracingSettings;
import io.github.llmdtracing.standing.Endpoints;
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
public record ObjectPlanner(TracingSettings settings, ContainerPlanner planner, Endpoints endpoints) {
    /**
     * What is planned for a part of an object.
     *
     * @param container the container; none where the object itself changes
     * @param draft what is planned
     */
    public record Planned(Optional<Container> container, PlanDraft draft) {}

    /** What is planned for each container of an object, and for the object itself. */
    public List<Planned> plan(KubernetesObject object) {
        KserveSection section = new KserveSection(object, settings);
        Stream<Planned> parts = section.applies()
                ? new KserveService(object, section, settings, planner, endpoints).plan().stream()
                : ofPods(object);
        return Stream.concat(parts, isWanted(object) ? remarks(object, section) : Stream.of())
                .toList();
    }

    private boolean isWanted(KubernetesObject object) {
        return planner.removal().isEmpty()
                && settings.at(object.file().text().path()).profile().active();
    }

    private Stream<Planned> ofPods(KubernetesObject object) {
        return object.podTemplates().stream().flatMap(p -> plan(p).stream());
    }

    private Stream<Planned> remarks(KubernetesObject object, KserveSection section) {
        Optional<ControlledKind> controlled = ControlledKind.of(object);
        Stream<Planned> manifests = inTexts(object).map(f -> new Planned(Optional.empty(), said(f)));
        Stream<Planned> others = Stream.of(
                        controlled.map(ControlledKind::said),
                        section.applies() ? Optional.<PlanDraft>empty() : new KservePresets(object, settings).said(),
                        new KserveProxy(object, settings).said(),
                        new UnfollowedKind(object, settings.rules())
                                .finding()
                                .filter(f -> controlled.isEmpty())
                                .map(ObjectPlanner::said))
                .flatMap(Optional::stream)
                .map(d -> new Planned(Optional.empty(), d));
        return Stream.concat(others, manifests);
    }

    private Stream<Finding> inTexts(KubernetesObject object) {
        return Stream.concat(
                new ManifestInWorkflow(object, settings.rules()).findings(),
                new PatchInAnnotation(object, settings.rules()).findings());
    }

    private static PlanDraft said(Finding finding) {
        PlanDraft draft = new PlanDraft();
        draft.finding(finding);
        return draft;
    }

    private List<Planned> plan(PodTemplate pod) {
        List<Planned> planned = pod.containers().stream()
                .map(c -> new Planned(Optional.of(c), planner.plan(c)))
                .toList();
        if (planner.removal().isEmpty()) {
            UnknownServer server =
                    new UnknownServer(pod, planned.stream().map(Planned::draft).toList());
            server.finding()
                    .ifPresent(f -> planned.get(planned.size() - 1).draft().finding(f));
            planned.forEach(p -> p.container()
                    .flatMap(c -> new ServerAfterStart(c).finding())
                    .ifPresent(p.draft()::finding));
        }
        return planned;
    }
}
