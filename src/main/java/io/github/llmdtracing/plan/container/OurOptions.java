package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.commandline.Argument;
import io.github.llmdtracing.commandline.CommandLine;
import io.github.llmdtracing.commandline.CommandOption;
import io.github.llmdtracing.commandline.GoSwitch;
import io.github.llmdtracing.commandline.OptionUse;
import io.github.llmdtracing.serving.TracingFlags;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the options of tracing on a command line.
 *
 * @param context the container
 * @param wanted the options that enrich would put in
 */
record OurOptions(ContainerContext context, List<CommandOption> wanted) {
    /** Every use of a tracing option, in any spelling. */
    List<OptionUse> uses(CommandLine line) {
        TracingFlags flags = context.rule().flags();
        return Stream.of(flags.enable(), flags.endpoint(), flags.detail(), flags.serviceName())
                .flatMap(Optional::stream)
                .flatMap(name -> line.options().uses(name).stream())
                .toList();
    }

    /** Whether an option is written the way enrich writes it. */
    boolean isOurs(OptionUse use) {
        return wanted.stream().anyMatch(o -> isWritten(o, use.argument().text()));
    }

    private static boolean isWritten(CommandOption option, String word) {
        String bare = word.replace("\"", "").replace("\\", "").replace("'", "");
        return word.equals(option.asArgument())
                || bare.replace("{", "").replace("}", "").equals(inShell(option));
    }

    private static String inShell(CommandOption option) {
        return option.asArgument().replace("$(", "$").replace(")", "");
    }

    /** The words that an option consists of. */
    List<Argument> words(OptionUse use) {
        return Stream.concat(Stream.of(use.argument()), use.valueWord().filter(v -> isValue(use)).stream())
                .toList();
    }

    // A switch has no value of its own, but people write one.
    private boolean isValue(OptionUse use) {
        TracingFlags flags = context.rule().flags();
        boolean isSwitch = flags.enable().filter(use.name()::equals).isPresent();
        return !isSwitch
                || flags.enableTakesValue()
                        && use.value()
                                .map(GoSwitch::ofWord)
                                .filter(GoSwitch::isKnown)
                                .isPresent();
    }
}
