package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.plan.change.PlanDraft;
import io.github.llmdtracing.plan.container.ObjectPlanner.Planned;
import io.github.llmdtracing.serving.ImageReference;
import io.github.llmdtracing.settings.TracingSettings;
import io.github.llmdtracing.standing.Endpoints;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An LLMInferenceService whose KServe knows {@code spec.tracing}. The section is for all of its containers {@code main} or for none: where
 * one of them stops at what KServe makes of it, or is not to be traced, each is traced for itself, as without the section.
 */
final class KserveService {
    private final KubernetesObject service;
    private final TracingSettings settings;
    private final ContainerPlanner planner;
    private final Endpoints endpoints;
    private final KserveSection section;
    private final List<Covered> covered;
    private final List<Covered> inherited;

    /**
     * A container that the section is for.
     *
     * @param container the container
     * @param reception how it fares with the section
     */
    private record Covered(Container container, Reception reception) {
        boolean isServed() {
            return reception instanceof Reception.Taken;
        }

        boolean isMissed() {
            return reception instanceof Reception.Missed;
        }

        boolean isSwitchedOff() {
            return reception instanceof Reception.SwitchedOff;
        }

        Stream<Reception.Refused> refusals() {
            return reception instanceof Reception.Refused refused ? Stream.of(refused) : Stream.of();
        }

        Stream<String> optOuts() {
            return reception instanceof Reception.OptedOut out ? Stream.of(out.by()) : Stream.of();
        }
    }

    KserveService(
            KubernetesObject service,
            KserveSection section,
            TracingSettings settings,
            ContainerPlanner planner,
            Endpoints endpoints) {
        this.service = service;
        this.section = section;
        this.settings = settings;
        this.planner = planner;
        this.endpoints = endpoints;
        this.covered = covered(containers());
        this.inherited = covered(planner.containers().inherited(service).stream());
    }

    private List<Covered> covered(Stream<Container> containers) {
        return containers
                .filter(KserveSection::covers)
                .map(c -> new Covered(c, new AppendedFlags(settings, planner, c).reception()))
                .toList();
    }

    private Stream<Container> containers() {
        return service.podTemplates().stream().flatMap(p -> p.containers().stream());
    }

    List<Planned> plan() {
        List<Planned> planned = new ArrayList<>(planner.removal().isPresent() ? stripped() : traced());
        containers().filter(c -> !KserveSection.covers(c)).map(this::itself).forEach(planned::add);
        return planned;
    }

    private Planned itself(Container container) {
        return new Planned(Optional.of(container), planner.plan(container));
    }

    private List<Planned> stripped() {
        Planned own = planned(section.strip(endpoints, planner.removal().orElseThrow()));
        return with(own, isForAll() ? missed() : each());
    }

    private static Planned planned(PlanDraft draft) {
        return new Planned(Optional.empty(), draft);
    }

    private static List<Planned> with(Planned own, Stream<Planned> others) {
        return Stream.concat(Stream.of(own), others).toList();
    }

    private Stream<Planned> missed() {
        return covered.stream().filter(c -> c.isMissed() || c.isSwitchedOff()).map(this::unreached);
    }

    private Planned unreached(Covered one) {
        Container container = one.container();
        ImageReference image = ImageReference.parse(container.imageInUse());
        return new Planned(Optional.of(container), planner.plan(container, image, one.isMissed()));
    }

    private Stream<Planned> each() {
        return covered.stream().map(this::ofItself);
    }

    // What cannot be traced for itself, either, and is nobody's known program, would not be mentioned.
    private Planned ofItself(Covered one) {
        Planned planned = itself(one.container());
        boolean silent = planned.draft().components().isEmpty();
        return one.refusals()
                .filter(r -> silent && planner.removal().isEmpty())
                .map(r -> new Planned(Optional.of(one.container()), r.said()))
                .findFirst()
                .orElse(planned);
    }

    private boolean isForAll() {
        return refusals().isEmpty() && optOuts().isEmpty();
    }

    private List<Reception.Refused> refusals() {
        return Stream.concat(covered.stream(), inherited.stream())
                .flatMap(Covered::refusals)
                .toList();
    }

    private List<String> optOuts() {
        return Stream.concat(
                        OptOut.ofWorkload(settings, service, "main").stream(),
                        covered.stream().flatMap(Covered::optOuts))
                .toList();
    }

    private List<Planned> traced() {
        if (section.isStanding()) {
            return ofStanding();
        }
        return isForAll() ? with(planned(section.plan(endpoints)), missed()) : with(planned(left()), each());
    }

    private PlanDraft left() {
        boolean out = refusals().isEmpty();
        return out
                ? section.optedOut(optOuts().get(0))
                : section.refuse(refusals().get(0).why());
    }

    // The user's own section stays as it is; what it stops is an error, and what it does not reach is traced for
    // itself.
    private List<Planned> ofStanding() {
        Optional<String> whole = OptOut.ofWorkload(settings, service, "main");
        Optional<Reception.Refused> stopped =
                refusals().stream().filter(Reception.Refused::certain).findFirst();
        PlanDraft own = whole.map(section::optedOut)
                .or(() -> stopped.map(r -> section.kills(r.why())))
                .orElseGet(() -> section.plan(endpoints));
        return with(planned(own), Stream.concat(stopped.isPresent() ? Stream.of() : missed(), said()));
    }

    private Stream<Planned> said() {
        return covered.stream()
                .filter(c -> !c.isServed() && !c.isMissed() && !c.isSwitchedOff())
                .map(this::said);
    }

    private Planned said(Covered one) {
        PlanDraft draft =
                one.refusals().map(Reception.Refused::said).findFirst().orElseGet(() -> planner.plan(one.container()));
        return new Planned(Optional.of(one.container()), draft);
    }
}
