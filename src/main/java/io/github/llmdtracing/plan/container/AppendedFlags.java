package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.commandline.Appended;
import io.github.llmdtracing.commandline.CommandLine;
import io.github.llmdtracing.commandline.GoSwitch;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.plan.change.PlanDraft;
import io.github.llmdtracing.serving.Capability;
import io.github.llmdtracing.serving.ComponentIds;
import io.github.llmdtracing.serving.VersionRule;
import io.github.llmdtracing.settings.TracingSettings;
import java.util.Optional;

/**
 * Judges how a container {@code main} of an LLMInferenceService fares with what KServe's controller appends to its arguments: {@code
 * --tracing=true} for the scheduler, vLLM's two options for everything else, whatever runs there (kserve v0.20.0,
 * pkg/controller/v1alpha2/llmisvc/tracing.go).
 */
record AppendedFlags(TracingSettings settings, ContainerPlanner planner, Container container) {
    Reception reception() {
        Recognition recognised = planner.containers().of(container);
        Optional<String> optOut = new OptOut(settings, container).reason(recognised.lines());
        if (optOut.isPresent()) {
            return new Reception.OptedOut(optOut.get());
        }
        return recognised instanceof Recognition.Known known
                ? ofKnown(planner.containers().context(container, known))
                : ofOther(recognised);
    }

    private boolean isScheduler() {
        return !KserveTemplate.isModel(container);
    }

    private Reception ofKnown(ContainerContext context) {
        Optional<Finding> conflict = new OptionCheck(context).conflicting();
        if (!takes(context)) {
            return refused(isCertain(context), context.title() + " does not take them", planner.left(context));
        }
        if (conflict.isPresent()) {
            return refused(
                    true, context.subject() + " " + conflict.get().problem(), planner.left(context, conflict.get()));
        }
        return ofLines(context);
    }

    private static Reception refused(boolean certain, String why, PlanDraft said) {
        return new Reception.Refused(certain, why, said);
    }

    private boolean takes(ContainerContext context) {
        return isPreset() && isMeant(context) || hasFlags(context.rule());
    }

    // What the manifest leaves to KServe's own configuration is of KServe's own version.
    private boolean isPreset() {
        Container merged = planner.containers().merged(container);
        return merged.image().isEmpty() && merged.command().isEmpty();
    }

    private boolean isMeant(ContainerContext context) {
        String usual = isScheduler() ? ComponentIds.ENDPOINT_PICKER : ComponentIds.VLLM;
        return context.component().id().equals(usual);
    }

    private boolean hasFlags(VersionRule rule) {
        boolean written = rule.capability() == Capability.FLAGS;
        return written
                && (isScheduler()
                        ? rule.flags().enableTakesValue()
                        : rule.flags().endpoint().isPresent()
                                && rule.flags().detail().isPresent());
    }

    // Of a version that is not known, it is not known that it stops.
    private boolean isCertain(ContainerContext context) {
        return context.rule().certain() || !isMeant(context);
    }

    private Reception ofLines(ContainerContext context) {
        boolean lost = context.known().lines().stream().allMatch(l -> l.appended() == Appended.LOST);
        Optional<CommandLine> torn = context.known().lines().stream()
                .filter(l -> l.appended() == Appended.TORN)
                .findFirst();
        if (torn.isPresent()) {
            return refused(true, "its script takes the first of them for its own name", planner.plan(container));
        }
        if (isSwitchedOff(context)) {
            return new Reception.SwitchedOff();
        }
        return lost ? new Reception.Missed() : new Reception.Taken();
    }

    // The controller appends an option only where it is absent.
    private boolean isSwitchedOff(ContainerContext context) {
        return context.rule().flags().enable().stream()
                .filter(o -> context.rule().flags().enableTakesValue())
                .flatMap(o -> context.known().lines().stream().flatMap(l -> l.options().last(o).stream()))
                .anyMatch(u -> GoSwitch.of(u) == GoSwitch.OFF);
    }

    private Reception ofOther(Recognition recognised) {
        boolean vllm =
                recognised instanceof Recognition.Resembling r && r.component().equals(ComponentIds.VLLM)
                        || recognised instanceof Recognition.Unrelated;
        boolean started = container.command().isEmpty() && (isPreset() || !isScheduler() && vllm);
        return started
                ? new Reception.Taken()
                : refused(false, "nobody knows whether " + container.title() + " takes them", said(recognised));
    }

    private PlanDraft said(Recognition recognised) {
        PlanDraft draft = new PlanDraft();
        new UntracedReport(container, draft).ofService(recognised);
        return draft;
    }
}
