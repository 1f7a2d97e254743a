package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.commandline.CommandLine;
import io.github.llmdtracing.component.ValueChange;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.kubernetes.EnvEntry;
import io.github.llmdtracing.kubernetes.EnvironmentSources;
import io.github.llmdtracing.otel.OtelVariable;
import io.github.llmdtracing.otel.OtlpEndpoint;
import io.github.llmdtracing.plan.change.AddedVariables;
import io.github.llmdtracing.plan.change.PlanDraft;
import io.github.llmdtracing.settings.ConflictPolicy;
import io.github.llmdtracing.settings.Topic;
import io.github.llmdtracing.yaml.NewYaml;
import io.github.llmdtracing.yaml.YamlChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Merges wanted variables into a container's list by name. */
final class EnvironmentPlanner {
    private static final Set<String> ENDPOINTS =
            Set.of(OtelVariable.EXPORTER_OTLP_ENDPOINT, OtelVariable.EXPORTER_OTLP_TRACES_ENDPOINT);

    private final ContainerContext context;
    private final ConflictPolicy conflicts;
    private final boolean collectorInPod;
    private final EnvironmentSources sources;
    private final List<ValueChange> values = new ArrayList<>();
    private final Map<String, String> added = new LinkedHashMap<>();
    private final PlanDraft draft;

    EnvironmentPlanner(
            ContainerContext context,
            ConflictPolicy conflicts,
            boolean collectorInPod,
            EnvironmentSources sources,
            PlanDraft draft) {
        this.context = context;
        this.conflicts = conflicts;
        this.collectorInPod = collectorInPod;
        this.sources = sources;
        this.draft = draft;
    }

    /** Plans the variables and gives what became of each. */
    List<ValueChange> plan(Map<String, String> wanted) {
        wanted.forEach(this::planVariable);
        if (!added.isEmpty()) {
            addAll(new AddedVariables(context.container().node(), added));
        }
        return values;
    }

    private void addAll(AddedVariables variables) {
        YamlChange change = variables.change();
        draft.variables(context.place(change), variables, change, context.ruleName(), variables.description());
    }

    private void planVariable(String name, String value) {
        Optional<EnvEntry> existing = context.container().env(name);
        Optional<String> inherited = sources.value(name);
        Optional<String> assigned = assigned(name);
        if (assigned.isPresent()) {
            values.add(kept(name, assigned.get(), value));
        } else if (existing.isPresent()) {
            meet(existing.get(), value);
        } else if (inherited.isPresent()) {
            values.add(kept(name, inherited.get(), value));
        } else {
            add(name, value);
        }
    }

    // What a script exports goes before the container's own variable.
    private Optional<String> assigned(String name) {
        List<CommandLine> lines = context.known().lines();
        boolean everywhere = lines.stream().allMatch(l -> l.assigned(name).isPresent());
        return everywhere
                ? lines.stream().flatMap(l -> l.assigned(name).stream()).findFirst()
                : Optional.empty();
    }

    private void add(String name, String value) {
        added.put(name, value);
        values.add(ValueChange.added(name, value));
    }

    private void meet(EnvEntry existing, String value) {
        Optional<String> literal = existing.literal();
        if (literal.isEmpty()) {
            values.add(kept(existing.name(), "(from elsewhere)", value));
        } else if (literal.get().equals(value)) {
            values.add(kept(existing.name(), value, value));
        } else if (literal.get().isEmpty() || isChartDefault(existing.name(), literal.get())) {
            replace(existing, literal.get(), value);
        } else {
            settle(existing, literal.get(), value);
        }
    }

    private boolean isChartDefault(String name, String value) {
        boolean loopback = ENDPOINTS.contains(name)
                && OtlpEndpoint.parse(value).filter(OtlpEndpoint::isLoopback).isPresent();
        if (loopback && !collectorInPod) {
            draft.finding(context.findingOn(
                    name,
                    FindingCode.LOOPBACK_ENDPOINT,
                    name + " is " + value + ", and no collector is in this pod",
                    "That is a chart's default, not a choice.",
                    ""));
        }
        return loopback && !collectorInPod;
    }

    // Where the POM says nothing of its own, a usual value has nothing to say against the manifest's.
    private boolean isConfigured(String name) {
        return switch (name) {
            case OtelVariable.SERVICE_NAME ->
                new ServiceNames(context).configured().isPresent();
            case OtelVariable.EXPORTER_OTLP_ENDPOINT ->
                context.tracing().endpoint().isPresent();
            default -> true;
        };
    }

    private void settle(EnvEntry existing, String before, String value) {
        if (!isConfigured(existing.name())) {
            values.add(new ValueChange(existing.name(), Optional.of(before), Optional.of(before), Optional.empty()));
            return;
        }
        if (context.tracing().goesFirst(Topic.ofVariable(existing.name()), conflicts)) {
            replace(existing, before, value);
            draft.finding(conflict(existing.name(), before, value, "the POM's value is written")
                    .as(Severity.INFO));
            return;
        }
        values.add(kept(existing.name(), before, value));
        boolean fails = conflicts == ConflictPolicy.FAIL;
        draft.finding(conflict(existing.name(), before, value, "the manifest's value stays")
                .as(fails ? Severity.ERROR : Severity.INFO));
    }

    private Finding conflict(String name, String before, String value, String outcome) {
        return context.findingOn(
                name,
                FindingCode.VALUE_CONFLICT,
                name + " is \"" + before + "\" here and \"" + value + "\" in the POM; " + outcome,
                "",
                conflicts == ConflictPolicy.FAIL ? "Make both agree, or set <conflicts> to keep or configured." : "");
    }

    private static ValueChange kept(String name, String value, String configured) {
        return new ValueChange(name, Optional.of(value), Optional.of(value), Optional.of(configured));
    }

    private void replace(EnvEntry existing, String before, String value) {
        YamlChange change = existing.value()
                .<YamlChange>map(v -> new YamlChange.ReplaceValue(v, NewYaml.text(value)))
                .orElseGet(() -> new YamlChange.PutEntry(
                        existing.node(), NewYaml.entry("value", NewYaml.text(value)), Optional.of("name")));
        draft.change(context.place(change), change, context.ruleName(), "env " + existing.name() + "=" + value);
        values.add(new ValueChange(existing.name(), Optional.of(before), Optional.of(value), Optional.of(value)));
    }
}
