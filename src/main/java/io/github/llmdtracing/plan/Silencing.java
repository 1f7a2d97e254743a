package io.github.llmdtracing.plan;

import io.github.llmdtracing.commandline.CommandLine;
import io.github.llmdtracing.commandline.CommandOption;
import io.github.llmdtracing.commandline.OptionUse;
import io.github.llmdtracing.otel.OtelVariable;
import io.github.llmdtracing.otel.Sampler;
import io.github.llmdtracing.serving.Activity;
import io.github.llmdtracing.serving.Capability;
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
        Activity activity = context.rule().activity();
        if (activity == Activity.ALWAYS) {
            silenceByArgument();
        }
        if (activity == Activity.BY_DEFAULT && context.rule().capability() == Capability.FLAGS) {
            context.known().lines().forEach(this::switchOff);
        }
        report();
    }

    private void silenceByArgument() {
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put(OtelVariable.TRACES_SAMPLER, Sampler.PARENTBASED_TRACEIDRATIO.id());
        wanted.put(OtelVariable.TRACES_SAMPLER_ARG, "0");
        values.addAll(new EnvironmentPlanner(context, ConflictPolicy.CONFIGURED, false, sources, draft).plan(wanted));
    }

    private void switchOff(CommandLine line) {
        String name = context.rule().flags().enable().orElseThrow();
        Optional<OptionUse> use = line.options().last(name);
        if (use.isEmpty()) {
            CommandOption off = CommandOption.of(name, "false");
            line.append(List.of(off))
                    .orElse(List.of())
                    .forEach(c -> draft.change(line.place(), c, context.ruleName(), off.asArgument()));
            values.add(ValueChange.added(name, "false"));
        }
    }

    private void report() {
        draft.component(new ContainerReport(context)
                .of(
                        ComponentState.OPTED_OUT,
                        "the profile \"" + context.tracing().profile().name() + "\" traces nothing",
                        values));
    }
}
