package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.commandline.CommandLine;
import io.github.llmdtracing.commandline.CommandOption;
import io.github.llmdtracing.commandline.Options;
import io.github.llmdtracing.component.ValueChange;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.plan.change.PlanDraft;
import io.github.llmdtracing.serving.TracingFlags;
import io.github.llmdtracing.settings.ConflictPolicy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Plans the options of the commands that start a component. */
final class OptionPlanner {
    private final ContainerContext context;
    private final TracingFlags flags;
    private final DesiredOptions desired;
    private final boolean collectorInPod;
    private final OptionDraft draft;

    OptionPlanner(
            ContainerContext context, boolean http, boolean collectorInPod, ConflictPolicy conflicts, PlanDraft draft) {
        this.context = context;
        this.flags = context.rule().flags();
        this.desired = new DesiredOptions(context, http, conflicts);
        this.collectorInPod = collectorInPod;
        this.draft = new OptionDraft(context, draft);
    }

    /** Plans the options of every command; none where one of them has no place for them. */
    Optional<List<ValueChange>> plan() {
        context.known().lines().forEach(this::plan);
        return draft.result();
    }

    private void plan(CommandLine line) {
        Optional<String> doubtful = doubtful(line);
        if (doubtful.isPresent()) {
            draft.refuse(mayBeThere(line, doubtful.get()));
        } else {
            List<CommandOption> missing = Stream.of(
                            planSwitch(line), planEndpoint(line), planDetail(line), planServiceName(line))
                    .flatMap(Optional::stream)
                    .toList();
            draft.append(line, missing);
        }
    }

    private Optional<String> doubtful(CommandLine line) {
        Options certain = line.options();
        Options possible = new Options(line.possible());
        return Stream.concat(flags.options().stream(), flags.serviceName().stream())
                .filter(o -> possible.has(o) && !certain.has(o))
                .findFirst();
    }

    private Finding mayBeThere(CommandLine line, String option) {
        return Finding.of(
                FindingCode.OPAQUE_COMMAND,
                line.location(),
                context.subject(),
                "a variable may bring " + option,
                "What it holds is known only when the command runs, and then the command may have the option already.",
                "Write the option into the command itself, or leave the container out with <excludedComponents>.");
    }

    private Optional<CommandOption> planSwitch(CommandLine line) {
        return switchOption().flatMap(o -> o.plan(line));
    }

    private Optional<SwitchOption> switchOption() {
        return flags.enable().map(name -> new SwitchOption(name, context, desired, draft));
    }

    private Optional<CommandOption> planEndpoint(CommandLine line) {
        return flags.endpoint()
                .map(name -> new EndpointOption(name, context, desired, collectorInPod, draft))
                .flatMap(o -> o.plan(line));
    }

    private Optional<CommandOption> planDetail(CommandLine line) {
        return new EndpointInUse(context, line).mayBeEmpty()
                ? Optional.empty()
                : flags.detail()
                        .map(name -> new DetailOption(name, context, desired, draft))
                        .flatMap(o -> o.plan(line));
    }

    // The name that stands there is the user's.
    private Optional<CommandOption> planServiceName(CommandLine line) {
        return flags.serviceName()
                .filter(name -> line.options().last(name).isEmpty())
                .flatMap(desired::serviceName);
    }

    /** Switches on what stands there switched off, and adds nothing: the program has the switch, and may not need it. */
    Optional<List<ValueChange>> planStanding() {
        switchOption().ifPresent(o -> context.known().lines().forEach(o::planStanding));
        return draft.result();
    }
}
