package io.github.llmdtracing.plan.values;

import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.helm.HelmRelease;
import io.github.llmdtracing.helm.LayeredValues.View;
import io.github.llmdtracing.helm.SectionRule;
import io.github.llmdtracing.helm.ValuesProblem;
import io.github.llmdtracing.settings.TracingSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** One planning of all releases; gathers changes, reports and findings. */
final class ValuesPlanning {
    private final TracingSettings settings;
    private final List<ValuesCase> cases;
    private final ReleaseProblems problems;
    private final ReleaseContainers containers;
    private final ValuesDraft draft = new ValuesDraft();
    private final SectionWriting sections = new SectionWriting(draft);

    ValuesPlanning(TracingSettings settings, ValuesContainerPlanning planning, List<ValuesCase> cases) {
        this.settings = settings;
        this.cases = cases;
        ValuesEngines engines = new ValuesEngines(settings);
        this.problems = new ReleaseProblems(settings, planning, engines);
        this.containers = new ReleaseContainers(planning, engines, problems, draft);
    }

    ValuesPlan plan() {
        ValuesCarriers carriers = ValuesCarriers.of(cases, problems::isTraceable);
        cases.forEach(c -> plan(c, carriers));
        return draft.plan();
    }

    private void plan(ValuesCase release, ValuesCarriers carriers) {
        List<View> views = release.values().views();
        if (views.isEmpty()) {
            withoutValues(release);
            return;
        }
        View last = views.get(views.size() - 1);
        if (release.release().origin() == HelmRelease.Origin.SWITCHED_OFF) {
            notInstalled(release, release.location(last));
        } else if (!release.tracing().profile().active()) {
            switchOff(release, last);
        } else if (ReleaseProblems.isThin(release)) {
            draft.finding(new ReleaseFindings(release, release.location(last)).thinLayer());
        } else {
            planActive(release, carriers, last);
        }
    }

    private void notInstalled(ValuesCase release, Location place) {
        draft.report(
                release,
                place,
                ComponentState.NOT_INSTALLED,
                release.notInstalled().orElse(""));
    }

    private void withoutValues(ValuesCase release) {
        if (release.release().origin() != HelmRelease.Origin.DECLARED) {
            return;
        }
        Location declared = release.release().declaredAt();
        judge(release, declared);
        if (release.rule().hasSection()) {
            withoutValues(release, declared, new SectionPlanner(release, settings.conflicts(), declared).on());
        } else {
            withoutSection(release, declared);
        }
    }

    private void withoutValues(ValuesCase release, Location declared, SectionPlan section) {
        if (!problems.has(release, ValuesProblem.Kind.BLOCKS).isEmpty()) {
            containers.blocked(release, declared);
        } else if (release.isTracedBy(section)) {
            section.findings().forEach(draft::finding);
            draft.component(release.report(declared, ComponentState.ALREADY_TRACED, "", section.kept()));
        } else {
            draft.finding(ReleaseFindings.atDeclaration(release).notFound());
            draft.report(release, declared, ComponentState.NOT_TRACEABLE, "No values of it can be edited here.");
        }
    }

    private void judge(ValuesCase release, Location place) {
        new StandingSection(release, place, settings)
                .findings(problems.of(release))
                .forEach(draft::finding);
    }

    private void planActive(ValuesCase release, ValuesCarriers carriers, View last) {
        Location place = strongestCarrier(release).map(release::location).orElseGet(() -> release.location(last));
        if (problems.isOptedOut(release)) {
            draft.report(release, place, ComponentState.OPTED_OUT, "The values or the POM say so.");
            return;
        }
        if (!release.schema().setsVariablesOfContainers()) {
            containers.engines(release);
        }
        if (release.notInstalled().isPresent()) {
            notInstalled(release, place);
            return;
        }
        judge(release, place);
        Optional<TracedByOption> byOption = byOption(release);
        if (byOption.isPresent()) {
            byOption.get().findings().forEach(draft::finding);
            draft.component(byOption.get().report());
        } else if (!release.rule().hasSection()) {
            withoutSection(release, place);
        } else if (release.switchedOff().isPresent()) {
            draft.report(release, place, ComponentState.NOT_TRACEABLE, bySwitch(release));
        } else if (problems.isLeftAlone(release)) {
            draft.report(release, place, ComponentState.NOT_TRACEABLE, withoutPlace(release));
        } else if (!problems.isTraceable(release)) {
            containers.blocked(release, place);
        } else {
            traceable(release, carriers, place);
        }
    }

    // The section would go before the option.
    private Optional<TracedByOption> byOption(ValuesCase release) {
        boolean decides = !release.isEnabled()
                && problems.has(release, ValuesProblem.Kind.BLOCKS).isEmpty();
        return release.schema()
                .standingOption(release.values())
                .map(o -> new TracedByOption(release, o, settings.conflicts()))
                .filter(o -> decides && o.counts());
    }

    private Optional<View> strongestCarrier(ValuesCase release) {
        List<View> views = new ArrayList<>(release.values().views());
        Collections.reverse(views);
        return views.stream().filter(release::carries).findFirst();
    }

    private static String withoutPlace(ValuesCase release) {
        return release.decision().isUndecided()
                ? "The versions of its chart that it may be read different sections."
                : "Its chart's version is not known.";
    }

    private static String bySwitch(ValuesCase release) {
        return "The parameter " + release.switchedOff().orElse("") + " is stronger than the values.";
    }

    private void withoutSection(ValuesCase release, Location place) {
        boolean everTraces = release.schema().rules().stream().anyMatch(SectionRule::hasSection);
        if (everTraces) {
            draft.finding(new ReleaseFindings(release, place).withoutTracing());
        }
        draft.report(release, place, ComponentState.NOT_TRACEABLE, release.withoutSection());
    }

    private void traceable(ValuesCase release, ValuesCarriers carriers, Location place) {
        Optional<View> carrier = carriers.of(release);
        if (carrier.isEmpty()) {
            draft.finding(new ReleaseFindings(release, place).shared());
            draft.report(
                    release,
                    place,
                    ComponentState.NOT_TRACEABLE,
                    "Its layers are shared with releases that want something else.");
            return;
        }
        if (write(release, carrier.get())) {
            if (release.schema().setsVariablesOfContainers()) {
                containers.besideSection(release);
            }
            sayLayers(release, carrier.get(), carriers);
        }
    }

    private void sayLayers(ValuesCase release, View carrier, ValuesCarriers carriers) {
        release.values().views().stream()
                .filter(v -> !carriers.isCarrier(v))
                .forEach(v -> draft.finding(
                        new ReleaseFindings(release, v.tree().location(v.tree().values()))
                                .layer(carrier.tree().path())));
    }

    /** Plans the section in its layer; says whether it will be there. */
    private boolean write(ValuesCase release, View carrier) {
        if (sections.isWritten(release, carrier)) {
            return true;
        }
        Location place = release.location(carrier);
        ValuesCase writing = release.writingFor(readers(carrier));
        SectionPlan section = new SectionPlanner(writing, settings.conflicts(), place).on();
        return sections.write(release, carrier, section, ComponentState.TRACED);
    }

    private List<ValuesCase> readers(View carrier) {
        return cases.stream()
                .filter(c -> ValuesCarriers.uses(c, carrier) && problems.isTraceable(c))
                .toList();
    }

    private void switchOff(ValuesCase release, View last) {
        Optional<View> carrier = strongestCarrier(release);
        boolean on = release.rule().hasSection() && release.isEnabled() && !problems.isOptedOut(release);
        if (carrier.isPresent() && on && !sections.isWritten(release, carrier.get())) {
            SectionPlan section =
                    new SectionPlanner(release, settings.conflicts(), release.location(carrier.get())).off();
            sections.write(release, carrier.get(), section, ComponentState.OPTED_OUT);
        } else if (!on) {
            byOption(release).ifPresentOrElse(this::keep, () -> leaveOff(release, carrier.orElse(last)));
        }
    }

    private void keep(TracedByOption option) {
        draft.finding(option.stays());
        draft.component(option.report());
    }

    private void leaveOff(ValuesCase release, View place) {
        draft.report(release, release.location(place), ComponentState.OPTED_OUT, "The profile traces nothing.");
    }
}
