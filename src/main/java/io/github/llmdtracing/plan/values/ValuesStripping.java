package io.github.llmdtracing.plan.values;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.component.ValueChange;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.helm.LayeredValues.View;
import io.github.llmdtracing.helm.ValuesContainer;
import io.github.llmdtracing.plan.change.PlannedChange;
import io.github.llmdtracing.plan.change.Removal;
import io.github.llmdtracing.plan.values.StrippedSection.Removed;
import io.github.llmdtracing.plan.values.ValuesContainerPlanning.Outcome;
import io.github.llmdtracing.plan.values.ValuesContainerPlanning.Share;
import io.github.llmdtracing.settings.TracingSettings;
import io.github.llmdtracing.yaml.Removals;
import io.github.llmdtracing.yaml.YamlChange;
import io.github.llmdtracing.yaml.YamlEditor;
import io.github.llmdtracing.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes tracing out of Helm values: out of the sections of charts, and out of containers that stand in values. */
final class ValuesStripping {
    private final TracingSettings settings;
    private final ValuesContainerPlanning planning;
    private final Removal removal;
    private final List<ValuesCase> cases;
    private final ValuesEdits edits = new ValuesEdits();
    private final List<ComponentReport> components = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<YamlMapping> containers = Collections.newSetFromMap(new IdentityHashMap<>());

    ValuesStripping(
            TracingSettings settings, ValuesContainerPlanning planning, Removal removal, List<ValuesCase> cases) {
        this.settings = settings;
        this.planning = planning;
        this.removal = removal;
        this.cases = cases;
    }

    ValuesPlan plan() {
        cases.forEach(this::sections);
        cases.forEach(this::containers);
        return new ValuesPlan(
                edits.files(),
                components.stream().distinct().sorted().toList(),
                findings.stream().distinct().sorted().toList());
    }

    private void sections(ValuesCase release) {
        release.values().views().stream()
                .filter(v -> !section(release, v).standing().isEmpty())
                .forEach(v -> takeOut(release, v));
    }

    // What the parameters of one release say beside the layer was written for the others.
    private StrippedSection section(ValuesCase release, View view) {
        List<ValuesCase> readers =
                cases.stream().filter(c -> ValuesCarriers.uses(c, view)).toList();
        return new StrippedSection(release.writingFor(readers), view, settings);
    }

    private void takeOut(ValuesCase release, View view) {
        List<Removed> gone = isOptedOut(release) ? List.of() : agreed(release, view);
        List<PlannedChange> changes = gone.stream()
                .map(r -> new PlannedChange(
                        view.tree().document(), r.change(), release.rule().id(), "without " + r.name()))
                .toList();
        Optional<String> obstacle = obstacle(view, changes);
        if (obstacle.isPresent()) {
            findings.add(notTakenOut(release, view, obstacle.get()));
            report(release, view, ComponentState.STILL_TRACED, obstacle.get() + ".", List.of());
        } else {
            edits.add(view.tree(), changes);
            report(release, view, gone);
        }
    }

    private static boolean isOptedOut(ValuesCase release) {
        return ValuesOptOut.isIn(release);
    }

    // A layer that several releases share loses what all of them want out.
    private List<Removed> agreed(ValuesCase release, View view) {
        List<Removed> own = wanted(release, view);
        return own.stream()
                .filter(r -> cases.stream()
                        .filter(c -> ValuesCarriers.uses(c, view)
                                && section(c, view).standing().contains(r.name()))
                        .allMatch(c -> wanted(c, view).stream()
                                .anyMatch(o -> o.change().equals(r.change()))))
                .toList();
    }

    private List<Removed> wanted(ValuesCase release, View view) {
        if (!removal.from().test(view.tree().path())) {
            return List.of();
        }
        if (removal.all()) {
            return section(release, view).all();
        }
        boolean active = release.tracing().profile().active() && release.rule().hasSection();
        return active ? section(release, view).ours() : List.of();
    }

    private static Optional<String> obstacle(View view, List<PlannedChange> changes) {
        List<YamlChange> here = changes.stream().map(PlannedChange::change).toList();
        if (Removals.among(here).isGone(view.tree().document().root())) {
            return Optional.of("nothing else stands in the file: it can be left out where it is used");
        }
        boolean possible = new YamlEditor(view.tree().file().text(), view.tree().document()).canRemove(here);
        Optional<String> inText = changes.isEmpty() ? Optional.empty() : ValuesEdits.obstacle(view.tree());
        return possible ? inText : Optional.of("what has to go shares its place with what stays");
    }

    private void report(ValuesCase release, View view, List<Removed> gone) {
        List<ValueChange> values = gone.stream()
                .map(r -> new ValueChange(r.name(), Optional.of(r.value()), Optional.empty(), Optional.empty()))
                .toList();
        List<String> left = section(release, view).standing().stream()
                .filter(n -> gone.stream().noneMatch(r -> n.startsWith(r.name())))
                .toList();
        String reason =
                left.isEmpty() ? "" : left.stream().collect(Collectors.joining(", ", "the values' own stays: ", ""));
        report(release, view, gone.isEmpty() ? standing(release, view) : ComponentState.STRIPPED, reason, values);
    }

    private ComponentState standing(ValuesCase release, View view) {
        return section(release, view).isSwitchedOff() ? ComponentState.UNTRACED : ComponentState.STILL_TRACED;
    }

    private void report(ValuesCase release, View view, ComponentState state, String reason, List<ValueChange> values) {
        components.add(release.report(release.location(view), state, reason, values));
    }

    private static Finding notTakenOut(ValuesCase release, View view, String why) {
        return Finding.of(
                FindingCode.NOT_TAKEN_OUT,
                release.location(view),
                release.workload(),
                "the tracing section cannot be taken out",
                why + ".",
                "Take it out by hand.");
    }

    private void containers(ValuesCase release) {
        List<ValuesContainer> listed = release.containers();
        if (!release.schema().setsVariablesOfContainers()) {
            engines(release, listed);
            return;
        }
        Share share =
                release.values().views().stream().anyMatch(release::carries) ? Share.FLAGS : Share.FLAGS_AND_VARIABLES;
        listed.stream().filter(c -> containers.add(c.container())).forEach(c -> take(c, planning.plan(c, share)));
    }

    private void engines(ValuesCase release, List<ValuesContainer> listed) {
        StackEngines engines = new StackEngines(release, new ValuesEngines(settings));
        listed.stream()
                .filter(c -> containers.add(c.container()))
                .forEach(c -> take(c, new StrippedEngine(engines, c, removal).plan()));
    }

    private void take(ValuesContainer container, Outcome outcome) {
        components.addAll(outcome.components());
        findings.addAll(outcome.findings());
        edits.add(container.tree(), outcome.changes());
    }
}
