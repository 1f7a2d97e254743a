package io.github.llmdtracing.plan;

import io.github.llmdtracing.commandline.CommandLine;
import io.github.llmdtracing.commandline.OptionUse;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.serving.VersionRules;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges the options that stand on a container's commands. */
record OptionCheck(ContainerContext context) {
    /** The options at which this version stops. */
    Stream<Finding> killing(VersionRules rules) {
        return context.known().lines().stream()
                .flatMap(line -> line.options().names().stream()
                        .filter(o -> rules.kills(context.rule(), o))
                        .flatMap(o -> line.options().last(o).stream())
                        .map(u -> killing(line, u)));
    }

    private Finding killing(CommandLine line, OptionUse use) {
        return Finding.of(
                FindingCode.FLAG_KILLS,
                location(line, use),
                context.subject(),
                use.name() + " stops " + context.title(),
                context.rule().note(),
                "Take the option out, or use a version that knows it.");
    }

    /** An option beside which tracing cannot be had. */
    Optional<Finding> conflicting() {
        return context.known().lines().stream()
                .flatMap(line -> context.rule().flags().conflicting().stream()
                        .flatMap(o -> line.options().last(o).stream())
                        .map(u -> conflicting(line, u)))
                .findFirst();
    }

    private Finding conflicting(CommandLine line, OptionUse use) {
        return Finding.of(
                FindingCode.NOT_TRACEABLE,
                location(line, use),
                context.subject(),
                "cannot be traced beside " + use.name(),
                "Spans are made of request statistics; vLLM fails at the first request without them"
                        + " (vllm-project/vllm#25352).",
                "Take " + use.name() + " out.");
    }

    private static Location location(CommandLine line, OptionUse use) {
        return line.locate(use.argument());
    }
}
