package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.commandline.CommandLine;
import io.github.llmdtracing.commandline.GoSwitch;
import io.github.llmdtracing.commandline.OptionUse;
import io.github.llmdtracing.commandline.Options;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.serving.Capability;
import io.github.llmdtracing.serving.TracingFlags;
import io.github.llmdtracing.serving.VersionRules;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Judges the options of a container's commands, and those that KServe's template takes from a variable. */
record OptionCheck(ContainerContext context) {
    /**
     * Options of one place.
     *
     * @param options the options
     * @param certain whether the program gets them each time
     * @param locate where one of them stands
     */
    private record Given(Options options, boolean certain, Function<OptionUse, Location> locate) {}

    /** The options at which this version stops, and values of its switch at which every program does. */
    Stream<Finding> killing(VersionRules rules) {
        return Stream.concat(unknown(rules), context.known().lines().stream().flatMap(this::noSwitches));
    }

    private Stream<Finding> noSwitches(CommandLine line) {
        TracingFlags flags = context.rule().flags();
        Stream<Finding> options = flags.enable().filter(n -> flags.enableTakesValue()).stream()
                .flatMap(n -> line.options().uses(n).stream())
                .filter(u -> GoSwitch.of(u) == GoSwitch.NO_SWITCH)
                .map(u -> noSwitch(line.locate(u.argument()), u.name(), u.written()));
        Stream<Finding> configured = flags.configurationKey().flatMap(k -> InlineConfiguration.of(line)).stream()
                .filter(c -> c.tracing() == GoSwitch.NO_SWITCH)
                .map(c -> noSwitch(line.locate(c.use().argument()), "tracing in --configuration", c.written()));
        return Stream.concat(options, configured);
    }

    private Finding noSwitch(Location at, String name, String written) {
        return Finding.of(
                FindingCode.FLAG_KILLS,
                at,
                context.subject(),
                name + " does not take \"" + written.replace("\"", "") + "\"",
                "It is neither true nor false, and the program stops at it.",
                "Write true, or take it out.");
    }

    private Stream<Finding> unknown(VersionRules rules) {
        return given().flatMap(g -> g.options().names().stream()
                .filter(o -> rules.kills(context.rule(), o))
                .flatMap(o -> g.options().last(o).stream())
                .map(u -> killing(g.locate().apply(u), u).as(g.certain() ? Severity.ERROR : Severity.WARNING)));
    }

    private Stream<Given> given() {
        Stream<Given> lines = context.known().lines().stream().flatMap(l -> Stream.of(certain(l), possible(l)));
        return Stream.concat(lines, ofTemplate().stream());
    }

    private static Given certain(CommandLine line) {
        return new Given(line.options(), true, u -> line.locate(u.argument()));
    }

    // What may come stops the server no less when it comes.
    private static Given possible(CommandLine line) {
        return new Given(new Options(line.possible()), false, u -> line.location());
    }

    private Optional<Given> ofTemplate() {
        KserveTemplate template = new KserveTemplate(context.container(), Optional.empty());
        return template.appended()
                .map(v -> context.container().pod().owner().locate(v.node()))
                .map(at -> new Given(template.additionalOptions(), true, u -> at));
    }

    private Finding killing(Location at, OptionUse use) {
        return Finding.of(
                FindingCode.FLAG_KILLS,
                at,
                context.subject(),
                use.name() + " stops " + context.title(),
                whyItStops(),
                "Take the option out, or use a version that knows it.");
    }

    // Where the program has options for tracing, the note is about those.
    private String whyItStops() {
        return context.rule().capability() == Capability.FLAGS
                ? "It has no such option, and ends at one that it does not know."
                : context.rule().note();
    }

    /** An option beside which tracing cannot be had. */
    Optional<Finding> conflicting() {
        return given().flatMap(g -> context.rule().flags().conflicting().stream()
                        .flatMap(o -> g.options().last(o).stream())
                        .map(u -> conflicting(g.locate().apply(u), u)))
                .findFirst();
    }

    private Finding conflicting(Location at, OptionUse use) {
        return Finding.of(
                FindingCode.NOT_TRACEABLE,
                at,
                context.subject(),
                "cannot be traced beside " + use.name(),
                "Spans are made of request statistics; vLLM fails at the first request without them"
                        + " (vllm-project/vllm#25352).",
                "Take " + use.name() + " out.");
    }
}
