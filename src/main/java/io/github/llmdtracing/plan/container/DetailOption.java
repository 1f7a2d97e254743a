package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.commandline.CommandLine;
import io.github.llmdtracing.commandline.CommandOption;
import io.github.llmdtracing.commandline.OptionUse;
import io.github.llmdtracing.component.ValueChange;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.settings.Topic;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The option that asks for detailed traces.
 *
 * @param name as {@code --collect-detailed-traces}
 * @param context the container
 * @param desired the options that it should have
 * @param draft where what is planned goes to
 */
record DetailOption(String name, ContainerContext context, DesiredOptions desired, OptionDraft draft) {
    private static final Set<String> DETAILS = Set.of("all", "model", "worker");

    /** Checks it where it stands; otherwise what has to be added. */
    Optional<CommandOption> plan(CommandLine line) {
        Optional<OptionUse> use = line.options().last(name);
        use.filter(DetailOption::isWrong).ifPresent(u -> draft.finding(wrong(line, u)));
        use.ifPresent(u -> meet(line, u, context.tracing().profile().detail()));
        return use.isPresent() ? Optional.empty() : desired.detail(name);
    }

    private static boolean isWrong(OptionUse use) {
        return use.value()
                .filter(v -> !DETAILS.containsAll(List.of(v.split(","))))
                .isPresent();
    }

    private Finding wrong(CommandLine line, OptionUse use) {
        return Finding.of(
                FindingCode.FLAG_KILLS,
                line.locate(use.argument()),
                context.subject(),
                use.name() + " does not take \"" + use.written() + "\"",
                "vLLM stops at it; the values are all, model and worker (vllm/config/observability.py, 2026).",
                "Write " + use.name() + "=all.");
    }

    private void meet(CommandLine line, OptionUse use, String wanted) {
        boolean differs =
                use.value().filter(v -> !v.equals(wanted)).isPresent() && !wanted.equals(DesiredOptions.NO_DETAIL);
        boolean first = context.tracing().goesFirst(Topic.SAMPLING, desired.conflicts());
        boolean replaced = differs && first && draft.replace(line, use, wanted);
        draft.value(new ValueChange(
                use.name(),
                Optional.of(use.written()),
                Optional.of(replaced ? wanted : use.written()),
                Optional.of(wanted)));
    }
}
