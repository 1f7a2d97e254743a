package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.commandline.CommandLine;
import io.github.llmdtracing.commandline.OptionUse;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.otel.OtelVariable;
import java.util.Optional;

/**
 * Says that a program starts without the variables of its container, or perhaps without the endpoint, so that neither endpoint nor sampler
 * would reach it.
 */
record ClearedEnvironment(ContainerContext context) {
    Optional<Finding> finding() {
        return context.known().lines().stream()
                .flatMap(l -> l.clearedBy().map(by -> finding(l, by)).or(() -> takenAway(l)).stream())
                .findFirst();
    }

    // A collector that stands in the command needs no variable.
    private Optional<Finding> takenAway(CommandLine line) {
        Optional<OptionUse> standing =
                context.rule().flags().endpoint().flatMap(name -> line.options().last(name));
        return standing.filter(u -> !u.written().contains("$")).isPresent()
                ? Optional.empty()
                : line.takenAway(OtelVariable.EXPORTER_OTLP_ENDPOINT).map(by -> takenAway(line, by));
    }

    private Finding takenAway(CommandLine line, String by) {
        return Finding.of(
                FindingCode.OPAQUE_COMMAND,
                line.location(),
                context.subject(),
                by + " may take " + OtelVariable.EXPORTER_OTLP_ENDPOINT + " away from "
                        + context.component().id(),
                "The endpoint would be empty.",
                "Take that command out, or leave the container out with <excludedComponents>.");
    }

    private Finding finding(CommandLine line, String by) {
        return Finding.of(
                FindingCode.OPAQUE_COMMAND,
                line.location(),
                context.subject(),
                by + " starts " + context.component().id() + " without the container's variables",
                "The endpoint would be empty, and all requests would be sampled.",
                "Have " + by + " hand the variables on (sudo -E), or start "
                        + context.component().id() + " without it.");
    }
}
