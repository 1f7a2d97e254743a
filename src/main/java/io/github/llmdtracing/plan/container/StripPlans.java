package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.commandline.CommandOption;
import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.otel.OtelVariable;
import io.github.llmdtracing.plan.change.OurVariables;
import io.github.llmdtracing.plan.change.PlanDraft;
import io.github.llmdtracing.settings.TracingSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What goes out of a container.
 *
 * @param settings what the POM says
 * @param context the container, with the collector that enrich would write
 */
record StripPlans(TracingSettings settings, ContainerContext context) {
    // A collector that the manifest's own flag names is the one that enrich gives the variable; else the variable names
    // it
    // itself, and is the manifest's.
    static StripPlans of(TracingSettings settings, ContainerContext context) {
        boolean named = context.container()
                        .env(OtelVariable.EXPORTER_OTLP_TRACES_ENDPOINT)
                        .isPresent()
                || context.rule().flags().endpoint().stream()
                        .flatMap(n -> context.known().lines().stream().flatMap(l -> l.options().uses(n).stream()))
                        .anyMatch(u -> !u.written().contains(OtelVariable.EXPORTER_OTLP_ENDPOINT));
        return new StripPlans(settings, named ? context : context.withEndpoint(context.asked()));
    }

    /** Whether a component may be as enrich leaves it. */
    static boolean isEnriched(ComponentReport report) {
        return report.state().sendsSpans() || report.reason().endsWith("traces nothing");
    }

    StripSelection nothing() {
        return new StripSelection.Nothing(new OurOptions(context, List.of()));
    }

    /** Whether the user keeps a container from being traced; that is no tracing. */
    static boolean isOptedOut(PlanDraft enriched) {
        return enriched.components().stream().anyMatch(c -> c.reason().startsWith("opted out by"));
    }

    /** All tracing. */
    StripSelection all() {
        return new StripSelection.All(new OurOptions(context, List.of()));
    }

    /**
     * What enrich would have put in.
     *
     * @param variables whether that has variables
     */
    StripSelection ours(boolean variables) {
        DesiredEnvironment desired = new DesiredEnvironment(context, settings.protocol());
        boolean active = context.tracing().profile().active();
        List<CommandOption> options =
                active ? new DesiredOptions(context, desired.speaksHttp(), settings.conflicts()).all() : switchedOff();
        Map<String, String> wanted = active ? desired.variables() : Silencing.variables();
        return new StripSelection.Ours(
                new OurOptions(context, options), new OurVariables(variables ? wanted : Map.of()), isWritten());
    }

    private List<CommandOption> switchedOff() {
        return Stream.of(context.rule().flags().enable())
                .flatMap(Optional::stream)
                .map(name -> CommandOption.of(name, "false"))
                .toList();
    }

    private boolean isWritten() {
        return context.container().node().sequence("env").stream()
                .allMatch(s -> context.container().pod().owner().written(s).size() == 1);
    }
}
