package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.commandline.CommandLine;
import io.github.llmdtracing.commandline.CommandOption;
import io.github.llmdtracing.commandline.GoSwitch;
import io.github.llmdtracing.commandline.OptionUse;
import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.component.ValueChange;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.kubernetes.EnvironmentSources;
import io.github.llmdtracing.otel.OtelVariable;
import io.github.llmdtracing.otel.Sampler;
import io.github.llmdtracing.plan.change.PlanDraft;
import io.github.llmdtracing.serving.Activity;
import io.github.llmdtracing.serving.TracingFlags;
import io.github.llmdtracing.settings.ConflictPolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The profile that traces nothing: what sends spans unasked is told not to; everything else stays as it is. */
final class Silencing {
    private final ContainerContext context;
    private final EnvironmentSources sources;
    private final PlanDraft draft;
    private final List<ValueChange> values = new ArrayList<>();

    Silencing(ContainerContext context, EnvironmentSources sources, PlanDraft draft) {
        this.context = context;
        this.sources = sources;
        this.draft = draft;
    }

    void plan() {
        Optional<OptionUse> own = ownSwitch();
        if (own.isPresent()) {
            reportOwn(own.get());
            return;
        }
        Activity activity = context.rule().activity();
        boolean doubtful = context.component().isGo() && !context.rule().certain();
        if (activity == Activity.ALWAYS || doubtful) {
            silenceByArgument();
        } else if (activity == Activity.BY_DEFAULT) {
            context.known().lines().forEach(this::switchOff);
        }
        report(
                ComponentState.OPTED_OUT,
                "the profile \"" + context.tracing().profile().name() + "\" traces nothing");
    }

    // What the manifest itself asks for is not the profile's to take out.
    private Optional<OptionUse> ownSwitch() {
        TracingFlags flags = context.rule().flags();
        Optional<String> name = flags.enable().or(flags::endpoint);
        return context.known().lines().stream()
                .flatMap(l -> name.flatMap(l.options()::last).stream())
                .filter(u -> !flags.enableTakesValue() || GoSwitch.of(u) != GoSwitch.OFF)
                .findFirst();
    }

    private void reportOwn(OptionUse own) {
        report(ComponentState.ALREADY_TRACED, "the manifest itself asks for traces by " + own.name());
        draft.finding(Finding.of(
                FindingCode.VALUE_CONFLICT,
                context.location(),
                context.subject(),
                own.name() + " stays, though the profile \""
                        + context.tracing().profile().name() + "\" traces nothing",
                "It is the manifest's own.",
                "To trace nothing here, take it out."));
    }

    private void silenceByArgument() {
        values.addAll(
                new EnvironmentPlanner(context, ConflictPolicy.CONFIGURED, false, sources, draft).plan(variables()));
    }

    /** What silences a program that has no switch, in the order in which it is written. */
    static Map<String, String> variables() {
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put(OtelVariable.TRACES_SAMPLER, Sampler.PARENTBASED_TRACEIDRATIO.id());
        wanted.put(OtelVariable.TRACES_SAMPLER_ARG, "0");
        return wanted;
    }

    private void switchOff(CommandLine line) {
        context.rule()
                .flags()
                .enable()
                .filter(name -> line.options().last(name).isEmpty())
                .ifPresent(name -> switchOff(line, CommandOption.of(name, "false")));
    }

    private void switchOff(CommandLine line, CommandOption off) {
        line.append(List.of(off))
                .orElse(List.of())
                .forEach(c -> draft.change(line.place(c), c, context.ruleName(), off.asArgument()));
        values.add(ValueChange.added(off.name(), "false"));
    }

    private void report(ComponentState state, String reason) {
        draft.component(new ContainerReport(context).of(state, reason, values));
    }
}
