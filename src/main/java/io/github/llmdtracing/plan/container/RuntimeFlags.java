package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.commandline.Appended;
import io.github.llmdtracing.commandline.CommandLine;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.plan.change.PlanDraft;
import io.github.llmdtracing.serving.VersionRule;
import io.github.llmdtracing.settings.TracingSettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Judges how a model fares with what is written into the serving runtime that it runs in.
 *
 * @param model the model
 * @param written what the runtime itself can do
 */
record RuntimeFlags(TracingSettings settings, ContainerPlanner planner, Container model, VersionRule written) {
    Reception reception() {
        Recognition recognised = planner.containers().of(model);
        Optional<String> optOut = new OptOut(settings, model).reason(recognised.lines());
        if (optOut.isPresent()) {
            return new Reception.OptedOut(optOut.get());
        }
        return recognised instanceof Recognition.Known known
                ? ofKnown(planner.containers().context(model, known), known)
                : new Reception.Refused(false, "nobody knows what it runs", new PlanDraft());
    }

    private Reception ofKnown(ContainerContext context, Recognition.Known known) {
        if (!context.rule().writesAs(written)) {
            return refused(
                    context.title() + " does not take its flags",
                    context.location().toString());
        }
        OptionCheck check = new OptionCheck(context);
        Stream<Reception> stopped = check.killing(settings.rules()).map(f -> refused(f.problem(), where(f)));
        Stream<Reception> conflicting = check.conflicting().stream().map(f -> refused("it " + f.problem(), where(f)));
        return Stream.concat(stopped, conflicting)
                .findFirst()
                .orElseGet(() -> namesCollector(context) ? own(context) : ofCommand(known));
    }

    private static Reception refused(String why, String where) {
        return new Reception.Refused(true, why + " (" + where + ")", new PlanDraft());
    }

    private static String where(Finding finding) {
        return finding.location().toString();
    }

    private boolean namesCollector(ContainerContext context) {
        return context.rule().flags().endpoint().stream()
                .anyMatch(o -> planner.containers().ownLines(model).stream()
                        .anyMatch(l -> l.options().has(o)));
    }

    private static Reception own(ContainerContext context) {
        return new Reception.Own("it names a collector of its own (" + context.location() + ")");
    }

    // Without a command of its own, the model runs what the runtime starts.
    private Reception ofCommand(Recognition.Known known) {
        List<Appended> arriving =
                known.lines().stream().map(CommandLine::appended).distinct().toList();
        if (model.command().isEmpty() || arriving.equals(List.of(Appended.ARRIVE))) {
            return new Reception.Taken();
        }
        return arriving.equals(List.of(Appended.LOST))
                ? new Reception.Missed()
                : refused(
                        "its script takes the first of the runtime's arguments for its own name",
                        model.location().toString());
    }
}
