package io.github.llmdtracing.plan;

import io.github.llmdtracing.commandline.CommandLine;
import io.github.llmdtracing.commandline.OptionUse;
import io.github.llmdtracing.serving.TracingFlags;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes tracing out of a container whose program is known. */
final class StrippedContainer {
    private final ContainerContext context;
    private final PlanDraft draft;

    StrippedContainer(ContainerContext context, PlanDraft draft) {
        this.context = context;
        this.draft = draft;
    }

    void plan() {
        List<String> standing = Stream.concat(options(), variables()).distinct().toList();
        ComponentState state = standing.isEmpty() ? ComponentState.UNTRACED : ComponentState.STILL_TRACED;
        String reason = standing.isEmpty() ? "" : "the manifest's own stays: " + String.join(", ", standing);
        draft.component(new ContainerReport(context).of(state, reason));
    }

    private Stream<String> options() {
        TracingFlags flags = context.rule().flags();
        return Stream.of(flags.enable(), flags.endpoint(), flags.detail())
                .flatMap(Optional::stream)
                .flatMap(name -> context.known().lines().stream().flatMap(l -> uses(l, name)))
                .map(OptionUse::name);
    }

    private static Stream<OptionUse> uses(CommandLine line, String name) {
        return line.options().uses(name).stream();
    }

    private Stream<String> variables() {
        return context.container().env().stream().map(e -> e.name()).filter(TracingVariables::has);
    }
}
