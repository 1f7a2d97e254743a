package io.github.llmdtracing.plan;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.component.ValueChange;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.helm.HelmRelease;
import io.github.llmdtracing.helm.LayeredValues.View;
import io.github.llmdtracing.helm.SectionRule;
import io.github.llmdtracing.helm.ValuesContainer;
import io.github.llmdtracing.helm.ValuesProblem;
import io.github.llmdtracing.plan.ValuesContainerPlanning.Outcome;
import io.github.llmdtracing.settings.TracingSettings;
import io.github.llmdtracing.settings.UnknownVersions;
import io.github.llmdtracing.yaml.NewYaml;
import io.github.llmdtracing.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One planning of all releases; gathers changes, reports and findings. */
final class ValuesPlanning {
    private final TracingSettings settings;
    private final ValuesContainerPlanning planning;
    private final ValuesEngines engines;
    private final List<ValuesCase> cases;
    private final ValuesEdits edits = new ValuesEdits();
    private final List<ComponentReport> components = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final IdentityHashMap<ValuesCase, List<ValuesProblem>> problems = new IdentityHashMap<>();
    private final Set<YamlMapping> plannedContainers = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<YamlMapping> withFurtherVariables = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Written> written = new ArrayList<>();

    /** A section that has been planned: releases that share it need no second one. */
    private record Written(View view, List<String> section) {
        boolean isAt(View other, List<String> path) {
            return view.isSameAs(other) && section.equals(path);
        }
    }

    ValuesPlanning(TracingSettings settings, ValuesContainerPlanning planning, List<ValuesCase> cases) {
        this.settings = settings;
        this.planning = planning;
        this.engines = new ValuesEngines(settings);
        this.cases = cases;
    }

    ValuesPlan plan() {
        cases.forEach(c -> problems.put(c, problems(c)));
        ValuesCarriers carriers = ValuesCarriers.of(cases, this::isTraceable);
        cases.forEach(c -> plan(c, carriers));
        return new ValuesPlan(
                edits.files(),
                components.stream().distinct().sorted().toList(),
                findings.stream().distinct().sorted().toList());
    }

    private List<ValuesProblem> problems(ValuesCase release) {
        Stream<ValuesProblem> ofContainers = release.schema().setsVariablesOfContainers()
                ? Stream.concat(
                        containers(release).obstacles(), containers(release).repeated())
                : Stream.of();
        Stream<ValuesProblem> ofValues = Stream.concat(
                release.schema().problems(release.values()).stream(), new ValuesImages(settings).problems(release));
        return Stream.concat(ofValues, ofContainers).toList();
    }

    private static List<ValuesContainer> listed(ValuesCase release) {
        return release.schema().containers(release.release(), release.values());
    }

    private ValuesContainersPlan containers(ValuesCase release) {
        return new ValuesContainersPlan(listed(release), planning, engines);
    }

    private boolean isTraceable(ValuesCase release) {
        return release.tracing().profile().active()
                && release.rule().hasSection()
                && !isOptedOut(release)
                && release.switchedOff().isEmpty()
                && !isLeftAlone(release)
                && !isThin(release)
                && has(release, ValuesProblem.Kind.BLOCKS).isEmpty()
                && (has(release, ValuesProblem.Kind.REPEATED_VARIABLE).isEmpty() || release.isEnabled());
    }

    private List<ValuesProblem> has(ValuesCase release, ValuesProblem.Kind kind) {
        return problems.getOrDefault(release, List.of()).stream()
                .filter(p -> p.kind() == kind)
                .toList();
    }

    private boolean isOptedOut(ValuesCase release) {
        boolean excluded = settings.excludedComponents().stream()
                .anyMatch(p ->
                        p.matches(release.release().name(), release.schema().chart()));
        return excluded || ValuesOptOut.isIn(release);
    }

    private boolean isLeftAlone(ValuesCase release) {
        boolean unknown = !release.decision().isByVersion();
        return release.decision().isUndecided() || unknown && settings.unknownVersions() != UnknownVersions.WARN;
    }

    private static boolean isThin(ValuesCase release) {
        boolean guessed = release.release().origin() == HelmRelease.Origin.GUESSED;
        return guessed && release.values().views().stream().noneMatch(v -> release.configures(v) || release.carries(v));
    }

    private void plan(ValuesCase release, ValuesCarriers carriers) {
        List<View> views = release.values().views();
        if (views.isEmpty()) {
            withoutValues(release);
            return;
        }
        View last = views.get(views.size() - 1);
        if (!release.tracing().profile().active()) {
            switchOff(release, last);
        } else if (isThin(release)) {
            findings.add(new ReleaseFindings(release, release.location(last)).thinLayer());
        } else {
            planActive(release, carriers, last);
        }
    }

    private void withoutValues(ValuesCase release) {
        if (release.rule().hasSection() && release.release().origin() == HelmRelease.Origin.DECLARED) {
            Location declared = release.release().declaredAt();
            judge(release, declared);
            SectionPlan section = new SectionPlanner(release, settings.conflicts(), declared).on();
            withoutValues(release, declared, section);
        }
    }

    private void withoutValues(ValuesCase release, Location declared, SectionPlan section) {
        if (!has(release, ValuesProblem.Kind.BLOCKS).isEmpty()) {
            blocked(release, declared);
        } else if (release.isTracedBy(section)) {
            findings.addAll(section.findings());
            components.add(release.report(declared, ComponentState.ALREADY_TRACED, "", section.kept()));
        } else {
            findings.add(ReleaseFindings.atDeclaration(release).notFound());
            report(release, declared, ComponentState.NOT_TRACEABLE, "No values of it can be edited here.");
        }
    }

    private void judge(ValuesCase release, Location place) {
        new StandingSection(release, place, settings)
                .findings(problems.getOrDefault(release, List.of()))
                .forEach(findings::add);
    }

    private void planActive(ValuesCase release, ValuesCarriers carriers, View last) {
        Location place = strongestCarrier(release).map(release::location).orElseGet(() -> release.location(last));
        if (isOptedOut(release)) {
            report(release, place, ComponentState.OPTED_OUT, "The values or the POM say so.");
            return;
        }
        if (!release.schema().setsVariablesOfContainers()) {
            listed(release).forEach(c -> engine(release, c));
        }
        judge(release, place);
        Optional<TracedByOption> byOption = byOption(release);
        if (byOption.isPresent()) {
            findings.addAll(byOption.get().findings());
            components.add(byOption.get().report());
        } else if (!release.rule().hasSection()) {
            withoutSection(release, place);
        } else if (release.switchedOff().isPresent()) {
            report(release, place, ComponentState.NOT_TRACEABLE, bySwitch(release));
        } else if (isLeftAlone(release)) {
            report(release, place, ComponentState.NOT_TRACEABLE, withoutPlace(release));
        } else if (!isTraceable(release)) {
            blocked(release, place);
        } else {
            traceable(release, carriers, place);
        }
    }

    // The section would go before the option.
    private Optional<TracedByOption> byOption(ValuesCase release) {
        boolean decides =
                !release.isEnabled() && has(release, ValuesProblem.Kind.BLOCKS).isEmpty();
        return release.schema()
                .standingOption(release.values())
                .map(o -> new TracedByOption(release, o, settings.conflicts()))
                .filter(o -> decides && o.counts());
    }

    private static String withoutPlace(ValuesCase release) {
        return release.decision().isUndecided()
                ? "The versions of its chart that it may be read different sections."
                : "Its chart's version is not known.";
    }

    private static String bySwitch(ValuesCase release) {
        return "The parameter " + release.switchedOff().orElse("") + " is stronger than the values.";
    }

    private Optional<View> strongestCarrier(ValuesCase release) {
        List<View> views = new ArrayList<>(release.values().views());
        Collections.reverse(views);
        return views.stream().filter(release::carries).findFirst();
    }

    private void report(ValuesCase release, Location place, ComponentState state, String reason) {
        components.add(release.report(place, state, reason, List.of()));
    }

    private void engine(ValuesCase release, ValuesContainer engine) {
        if (plannedContainers.add(engine.container())) {
            take(engine, new StackEngines(release, engines).plan(engine));
        }
    }

    private void take(ValuesContainer container, Outcome outcome) {
        components.addAll(outcome.components());
        findings.addAll(outcome.findings());
        edits.add(container.tree(), outcome.changes());
    }

    private void withoutSection(ValuesCase release, Location place) {
        boolean everTraces = release.schema().rules().stream().anyMatch(SectionRule::hasSection);
        if (everTraces) {
            findings.add(new ReleaseFindings(release, place).withoutTracing());
        }
        report(release, place, ComponentState.NOT_TRACEABLE, release.withoutSection());
    }

    private void blocked(ValuesCase release, Location place) {
        boolean onlyRepeated = has(release, ValuesProblem.Kind.BLOCKS).isEmpty();
        List<Outcome> byHand = onlyRepeated ? containers(release).byHand() : List.of();
        if (ValuesContainersPlan.traceAll(byHand)) {
            takeAll(listed(release), byHand);
            report(
                    release,
                    place,
                    ComponentState.PARTLY_TRACED,
                    "Its containers name variables that the chart would repeat,"
                            + " so they were traced themselves and the section left off; a routing proxy stays untraced.");
        } else {
            String reason = problems.getOrDefault(release, List.of()).stream()
                    .filter(p ->
                            p.kind() == ValuesProblem.Kind.BLOCKS || p.kind() == ValuesProblem.Kind.REPEATED_VARIABLE)
                    .map(ValuesProblem::reason)
                    .distinct()
                    .collect(Collectors.joining(" "));
            report(release, place, ComponentState.NOT_TRACEABLE, reason);
        }
    }

    private void takeAll(List<ValuesContainer> containers, List<Outcome> outcomes) {
        for (int i = 0; i < containers.size(); i++) {
            if (plannedContainers.add(containers.get(i).container())) {
                take(containers.get(i), outcomes.get(i));
            }
        }
    }

    private void traceable(ValuesCase release, ValuesCarriers carriers, Location place) {
        Optional<View> carrier = carriers.of(release);
        if (carrier.isEmpty()) {
            findings.add(new ReleaseFindings(release, place).shared());
            report(
                    release,
                    place,
                    ComponentState.NOT_TRACEABLE,
                    "Its layers are shared with releases that want something else.");
            return;
        }
        if (write(release, carrier.get())) {
            if (release.schema().setsVariablesOfContainers()) {
                containersBeside(release);
            }
            sayLayers(release, carrier.get(), carriers);
        }
    }

    // The section gives these their variables; flags are the chart's only where it writes the command.
    private void containersBeside(ValuesCase release) {
        List<ValuesContainer> custom =
                listed(release).stream().filter(c -> !c.flagsByChart()).toList();
        containers(release).doubts().forEach(findings::add);
        takeAll(custom, new ValuesContainersPlan(custom, planning, engines).besideSection());
        furtherVariables(release);
    }

    // What the chart has no key for can still stand in the container's own list.
    private void furtherVariables(ValuesCase release) {
        listed(release).stream()
                .filter(c -> !c.initContainer() && withFurtherVariables.add(c.container()))
                .forEach(c -> edits.add(c.tree(), ValuesVariables.planFurther(c, release.tracing())));
    }

    private void sayLayers(ValuesCase release, View carrier, ValuesCarriers carriers) {
        release.values().views().stream()
                .filter(v -> !carriers.isCarrier(v))
                .forEach(v -> findings.add(
                        new ReleaseFindings(release, v.tree().location(v.tree().values()))
                                .layer(carrier.tree().path())));
    }

    /** Plans the section in its layer; says whether it will be there. */
    private boolean write(ValuesCase release, View carrier) {
        if (written.stream().anyMatch(w -> w.isAt(carrier, release.section()))) {
            return true;
        }
        Location place = release.location(carrier);
        ValuesCase writing = release.writingFor(readers(carrier));
        SectionPlan section = new SectionPlanner(writing, settings.conflicts(), place).on();
        return carry(release, carrier, section, ComponentState.TRACED);
    }

    private List<ValuesCase> readers(View carrier) {
        return cases.stream()
                .filter(c -> isTraceable(c) && ValuesCarriers.uses(c, carrier))
                .toList();
    }

    private boolean carry(ValuesCase release, View carrier, SectionPlan section, ComponentState whenChanged) {
        Location place = release.location(carrier);
        SectionEdits changes = edits(release, carrier, section.settings());
        Optional<String> obstacle = changes.obstacle()
                .or(() -> section.settings().isEmpty() ? Optional.empty() : ValuesEdits.obstacle(carrier.tree()));
        if (obstacle.isPresent()) {
            findings.add(new ReleaseFindings(release, place).notEditable(obstacle.get()));
            report(
                    release,
                    place,
                    ComponentState.NOT_TRACEABLE,
                    "The section cannot be written: " + obstacle.get() + ".");
            return false;
        }
        written.add(new Written(carrier, release.section()));
        findings.addAll(section.findings());
        ComponentState state = section.settings().isEmpty() ? ComponentState.ALREADY_TRACED : whenChanged;
        components.add(release.report(place, state, "", section.values()));
        edits.add(carrier.tree(), planned(release, carrier, changes, section));
        return true;
    }

    private static SectionEdits edits(ValuesCase release, View carrier, Map<List<String>, NewYaml> settings) {
        List<List<String>> order = release.schema().keys().stream()
                .map(k -> fromRoot(release, carrier, k.path()))
                .toList();
        SectionEdits edits = new SectionEdits(carrier.tree().values(), order);
        settings.forEach((path, value) -> edits.set(fromRoot(release, carrier, path), value));
        return edits;
    }

    private static List<String> fromRoot(ValuesCase release, View carrier, List<String> path) {
        return carrier.fromRoot(
                Stream.concat(release.section().stream(), path.stream()).toList());
    }

    private static List<PlannedChange> planned(
            ValuesCase release, View carrier, SectionEdits changes, SectionPlan section) {
        String description = section.values().stream()
                .filter(ValueChange::changes)
                .map(v -> v.name() + "=" + v.after().orElse(""))
                .collect(Collectors.joining(", "));
        return changes.changes().stream()
                .map(c -> new PlannedChange(
                        carrier.tree().document(), c, release.rule().id(), description))
                .toList();
    }

    private void switchOff(ValuesCase release, View last) {
        Optional<View> carrier = strongestCarrier(release);
        boolean on = release.rule().hasSection() && release.isEnabled() && !isOptedOut(release);
        if (carrier.isPresent() && on && written.stream().noneMatch(w -> w.isAt(carrier.get(), release.section()))) {
            SectionPlan section =
                    new SectionPlanner(release, settings.conflicts(), release.location(carrier.get())).off();
            carry(release, carrier.get(), section, ComponentState.OPTED_OUT);
        } else if (!on) {
            byOption(release).ifPresentOrElse(this::keep, () -> leaveOff(release, carrier.orElse(last)));
        }
    }

    private void keep(TracedByOption option) {
        findings.add(option.stays());
        components.add(option.report());
    }

    private void leaveOff(ValuesCase release, View place) {
        report(release, release.location(place), ComponentState.OPTED_OUT, "The profile traces nothing.");
    }
}
