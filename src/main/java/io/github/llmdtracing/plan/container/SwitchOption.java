package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.commandline.CommandLine;
import io.github.llmdtracing.commandline.CommandOption;
import io.github.llmdtracing.commandline.GoSwitch;
import io.github.llmdtracing.commandline.OptionUse;
import io.github.llmdtracing.component.ValueChange;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import java.util.List;
import java.util.Optional;

/**
 * The option that switches tracing on.
 *
 * @param name as {@code --tracing}
 * @param context the container
 * @param desired the options that it should have
 * @param draft where what is planned goes to
 */
record SwitchOption(String name, ContainerContext context, DesiredOptions desired, OptionDraft draft) {
    /** Switches it on where it stands; otherwise what has to be added. */
    Optional<CommandOption> plan(CommandLine line) {
        Optional<OptionUse> use = line.options().last(name);
        if (use.isEmpty()) {
            return missing(line);
        }
        if (context.rule().flags().enableTakesValue()) {
            planStanding(line, use.get());
        } else {
            draft.stays(name, "");
        }
        return Optional.empty();
    }

    // The sidecar's own configuration may hold the switch; its options would go before it.
    private Optional<CommandOption> missing(CommandLine line) {
        Optional<InlineConfiguration> standing = InlineConfiguration.of(line);
        if (standing.filter(c -> c.tracing() == GoSwitch.ON).isPresent()) {
            draft.stays(name, "true (in --configuration)");
            return Optional.empty();
        }
        standing.map(off -> switchedOn(line, off.use(), "tracing: " + off.written() + " in --configuration"))
                .ifPresent(draft::finding);
        return Optional.of(desired.enable(name));
    }

    /** Switches on what stands there switched off. */
    void planStanding(CommandLine line) {
        line.options().last(name).ifPresent(use -> planStanding(line, use));
    }

    private void planStanding(CommandLine line, OptionUse use) {
        if (isSplit(use)) {
            draft.refuse(splitBoolean(line, use));
        } else if (GoSwitch.of(use) == GoSwitch.OFF) {
            switchOn(line, use);
        } else {
            draft.stays(use.name(), GoSwitch.of(use) == GoSwitch.ON ? "true" : use.written());
        }
    }

    private static boolean isSplit(OptionUse use) {
        return use.separate()
                && use.value().map(GoSwitch::ofWord).filter(GoSwitch::isKnown).isPresent();
    }

    private Finding splitBoolean(CommandLine line, OptionUse use) {
        return Finding.of(
                FindingCode.SPLIT_BOOLEAN,
                line.locate(use.argument()),
                context.subject(),
                use.name() + " and " + use.written() + " are two words",
                "Go takes a switch and its value in one word only: \"" + use.written()
                        + "\" is an operand, and Go's flag package drops every option behind it.",
                "Write " + use.name() + "=true.");
    }

    private void switchOn(CommandLine line, OptionUse use) {
        if (!draft.replaceWord(line, use, use.name() + "=true")) {
            draft.refuse(line, List.of(CommandOption.of(use.name(), "true")));
            return;
        }
        draft.value(new ValueChange(use.name(), Optional.of(use.written()), Optional.of("true"), Optional.of("true")));
        draft.finding(switchedOn(line, use, use.name() + "=" + use.written()));
    }

    private Finding switchedOn(CommandLine line, OptionUse use, String off) {
        return Finding.of(
                FindingCode.SWITCHED_ON,
                line.locate(use.argument()),
                context.subject(),
                off + " was switched on",
                "Charts render it so by default; it is seldom a decision.",
                "To keep it off, annotate the workload with llmd-tracing/inject: \"false\".");
    }
}
