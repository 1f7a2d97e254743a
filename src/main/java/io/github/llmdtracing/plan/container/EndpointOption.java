package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.commandline.CommandLine;
import io.github.llmdtracing.commandline.CommandOption;
import io.github.llmdtracing.commandline.OptionUse;
import io.github.llmdtracing.component.ValueChange;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.otel.OtlpEndpoint;
import io.github.llmdtracing.settings.ConflictPolicy;
import io.github.llmdtracing.settings.Topic;
import java.util.Optional;

/**
 * The option that names the collector.
 *
 * @param name as {@code --otlp-traces-endpoint}
 * @param context the container
 * @param desired the options that it should have
 * @param collectorInPod whether a collector is in the same pod
 * @param draft where what is planned goes to
 */
record EndpointOption(
        String name, ContainerContext context, DesiredOptions desired, boolean collectorInPod, OptionDraft draft) {
    private static final String LOOPBACK = "No collector is in this pod: that is a chart's default, not a choice.";

    /** Mends or keeps it where it stands; otherwise what has to be added. */
    Optional<CommandOption> plan(CommandLine line) {
        Optional<OptionUse> use = line.options().last(name);
        use.ifPresent(u -> planStanding(line, u));
        return use.isPresent() ? Optional.empty() : Optional.of(desired.endpoint(line, name));
    }

    private void planStanding(CommandLine line, OptionUse use) {
        if (isEmpty(use)) {
            replace(line, use, FindingCode.SWITCHED_ON, "Without an endpoint nothing is traced.");
        } else if (isChartDefault(use)) {
            replace(line, use, FindingCode.LOOPBACK_ENDPOINT, LOOPBACK);
        } else if (differs(use) && context.tracing().goesFirst(Topic.ENDPOINT, desired.conflicts())) {
            replace(line, use, FindingCode.VALUE_CONFLICT, "The POM goes before the manifest.");
        } else {
            keep(line, use);
        }
    }

    private static boolean isEmpty(OptionUse use) {
        return use.value().filter(String::isEmpty).isPresent();
    }

    private boolean isChartDefault(OptionUse use) {
        return !collectorInPod
                && use.value()
                        .flatMap(v -> OtlpEndpoint.parse(withScheme(v)))
                        .filter(OtlpEndpoint::isLoopback)
                        .isPresent();
    }

    // Where the POM names no collector, the usual one has nothing to say against the manifest's.
    private boolean differs(OptionUse use) {
        return use.value()
                .filter(v -> context.tracing().endpoint().isPresent())
                .filter(v -> !v.contains("$"))
                .filter(v -> !withScheme(v).equals(configured()))
                .isPresent();
    }

    private static String withScheme(String value) {
        return value.contains("://") ? value : "http://" + value;
    }

    private String configured() {
        return context.asked().url() + desired.path();
    }

    private void replace(CommandLine line, OptionUse use, FindingCode code, String reason) {
        boolean replaced = draft.replace(line, use, configured());
        draft.value(new ValueChange(
                use.name(),
                Optional.of(use.written()),
                Optional.of(replaced ? configured() : use.written()),
                Optional.of(configured())));
        draft.finding(Finding.of(
                code,
                line.locate(use.argument()),
                context.subject(),
                use.name() + " is " + (isEmpty(use) ? "empty" : use.written())
                        + (replaced ? "; it becomes " : " and should be ") + configured(),
                reason,
                replaced ? "" : "Take the option out; llmd-tracing then writes it."));
    }

    private void keep(CommandLine line, OptionUse use) {
        boolean differs = differs(use);
        draft.value(new ValueChange(
                use.name(),
                Optional.of(use.written()),
                Optional.of(use.written()),
                Optional.of(differs ? configured() : use.written())));
        if (differs) {
            draft.finding(conflict(line, use));
        }
    }

    private Finding conflict(CommandLine line, OptionUse use) {
        boolean fails = desired.conflicts() == ConflictPolicy.FAIL;
        return Finding.of(
                        FindingCode.VALUE_CONFLICT,
                        line.locate(use.argument()),
                        context.subject(),
                        use.name() + " is \"" + use.written() + "\" here and \"" + configured()
                                + "\" by the POM; the manifest's value stays",
                        "",
                        fails ? "Make both agree, or set <conflicts> to keep or configured." : "")
                .as(fails ? Severity.ERROR : Severity.INFO);
    }
}
