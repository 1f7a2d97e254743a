package io.github.llmdtracing.plan;

import io.github.llmdtracing.commandline.CommandLine;
import io.github.llmdtracing.commandline.CommandOption;
import io.github.llmdtracing.commandline.GoSwitch;
import io.github.llmdtracing.commandline.OptionUse;
import io.github.llmdtracing.commandline.Options;
import io.github.llmdtracing.component.ValueChange;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.otel.OtlpEndpoint;
import io.github.llmdtracing.serving.TracingFlags;
import io.github.llmdtracing.settings.ConflictPolicy;
import io.github.llmdtracing.settings.Topic;
import io.github.llmdtracing.yaml.YamlChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Plans the options of the commands that start a component. */
final class OptionPlanner {
    private static final Set<String> DETAILS = Set.of("all", "model", "worker");
    private static final String LOOPBACK = "No collector is in this pod: that is a chart's default, not a choice.";

    private final ContainerContext context;
    private final DesiredOptions desired;
    private final boolean collectorInPod;
    private final ConflictPolicy conflicts;
    private final PlanDraft draft;
    private final List<ValueChange> values = new ArrayList<>();
    private boolean placed = true;

    OptionPlanner(
            ContainerContext context, boolean http, boolean collectorInPod, ConflictPolicy conflicts, PlanDraft draft) {
        this.context = context;
        this.desired = new DesiredOptions(context, http, conflicts);
        this.collectorInPod = collectorInPod;
        this.conflicts = conflicts;
        this.draft = draft;
    }

    /** Plans the options of every command; none where one of them has no place for them. */
    Optional<List<ValueChange>> plan() {
        context.known().lines().forEach(this::planLine);
        return placed ? Optional.of(values.stream().distinct().toList()) : Optional.empty();
    }

    private void planLine(CommandLine line) {
        TracingFlags flags = context.rule().flags();
        Options options = line.options();
        Optional<String> doubtful = doubtful(line, flags);
        if (doubtful.isPresent()) {
            placed = false;
            draft.finding(mayBeThere(line, doubtful.get()));
            return;
        }
        List<CommandOption> missing = new ArrayList<>();
        flags.enable().ifPresent(name -> planSwitch(line, options, name, missing));
        flags.endpoint().ifPresent(name -> planEndpoint(line, options, name, missing));
        if (!new EndpointInUse(context, line).mayBeEmpty()) {
            flags.detail().ifPresent(name -> planDetail(line, options, name, missing));
        }
        append(line, missing);
    }

    private static Optional<String> doubtful(CommandLine line, TracingFlags flags) {
        Options certain = line.options();
        Options possible = new Options(line.possible());
        return flags.options().stream()
                .filter(o -> possible.has(o) && !certain.has(o))
                .findFirst();
    }

    private Finding mayBeThere(CommandLine line, String option) {
        return Finding.of(
                FindingCode.OPAQUE_COMMAND,
                line.location(),
                context.subject(),
                "a variable may bring " + option,
                "What it holds is known only when the command runs, and then the command may have the option already.",
                "Write the option into the command itself, or leave the container out with <excludedComponents>.");
    }

    /** Switches on what stands there switched off, and adds nothing: the program has the switch, and may not need it. */
    Optional<List<ValueChange>> planStanding() {
        Optional<String> name = context.rule().flags().enable();
        for (CommandLine line : name.isPresent() ? context.known().lines() : List.<CommandLine>of()) {
            line.options().last(name.get()).ifPresent(use -> planGoSwitch(line, use));
        }
        return placed ? Optional.of(values.stream().distinct().toList()) : Optional.empty();
    }

    private void append(CommandLine line, List<CommandOption> missing) {
        if (missing.isEmpty()) {
            return;
        }
        Optional<List<YamlChange>> changes = line.append(missing);
        if (changes.isEmpty()) {
            placed = false;
            draft.finding(noPlace(line, missing));
            return;
        }
        changes.get().forEach(c -> draft.change(line.place(c), c, context.ruleName(), describe(missing)));
        missing.forEach(o -> values.add(ValueChange.added(o.name(), valueOf(o))));
    }

    private static String describe(List<CommandOption> options) {
        return String.join(" ", options.stream().map(CommandOption::asArgument).toList());
    }

    private static String valueOf(CommandOption option) {
        String word = option.asArgument();
        return option.value().isEmpty() ? "" : word.substring(option.name().length() + 1);
    }

    private Finding noPlace(CommandLine line, List<CommandOption> missing) {
        return Finding.of(
                FindingCode.NO_PLACE,
                line.location(),
                context.subject(),
                "no place for "
                        + String.join(
                                " ", missing.stream().map(CommandOption::name).toList()),
                "The words of the command cannot be added to with certainty.",
                "Write the options yourself, or leave the container out with <excludedComponents>.");
    }

    private void planSwitch(CommandLine line, Options options, String name, List<CommandOption> missing) {
        Optional<OptionUse> use = options.last(name);
        if (use.isEmpty()) {
            planMissingSwitch(line, name, missing);
        } else if (!context.rule().flags().enableTakesValue()) {
            values.add(already(name, ""));
        } else {
            planGoSwitch(line, use.get());
        }
    }

    // The sidecar's own configuration may hold the switch; its options would go before it.
    private void planMissingSwitch(CommandLine line, String name, List<CommandOption> missing) {
        Optional<InlineConfiguration> standing = InlineConfiguration.of(line);
        if (standing.filter(c -> c.tracing() == GoSwitch.ON).isPresent()) {
            values.add(already(name, "true (in --configuration)"));
        } else {
            missing.add(desired.enable(name));
            standing.map(off -> switchedOn(line, off.use(), "tracing: " + off.written() + " in --configuration"))
                    .ifPresent(draft::finding);
        }
    }

    private void planGoSwitch(CommandLine line, OptionUse use) {
        if (isSplit(use)) {
            placed = false;
            draft.finding(splitBoolean(line, use));
        } else if (GoSwitch.of(use) == GoSwitch.OFF) {
            switchOn(line, use);
        } else {
            values.add(already(use.name(), GoSwitch.of(use) == GoSwitch.ON ? "true" : use.written()));
        }
    }

    private static boolean isSplit(OptionUse use) {
        return use.separate()
                && use.value().map(GoSwitch::ofWord).filter(GoSwitch::isKnown).isPresent();
    }

    private Finding splitBoolean(CommandLine line, OptionUse use) {
        return Finding.of(
                FindingCode.SPLIT_BOOLEAN,
                line.locate(use.argument()),
                context.subject(),
                use.name() + " and " + use.written() + " are two words",
                "Go takes a switch and its value in one word only: \"" + use.written()
                        + "\" is an operand, and Go's flag package drops every option behind it.",
                "Write " + use.name() + "=true.");
    }

    private void switchOn(CommandLine line, OptionUse use) {
        String word = use.name() + "=true";
        Optional<YamlChange> change = line.replace(use.argument(), word);
        if (change.isEmpty()) {
            placed = false;
            draft.finding(noPlace(line, List.of(CommandOption.of(use.name(), "true"))));
            return;
        }
        draft.change(line.place(change.get()), change.get(), context.ruleName(), word);
        values.add(new ValueChange(use.name(), Optional.of(use.written()), Optional.of("true"), Optional.of("true")));
        draft.finding(switchedOn(line, use, use.name() + "=" + use.written()));
    }

    private Finding switchedOn(CommandLine line, OptionUse use, String off) {
        return Finding.of(
                FindingCode.SWITCHED_ON,
                line.locate(use.argument()),
                context.subject(),
                off + " was switched on",
                "Charts render it so by default; it is seldom a decision.",
                "To keep it off, annotate the workload with llmd-tracing/inject: \"false\".");
    }

    private void planEndpoint(CommandLine line, Options options, String name, List<CommandOption> missing) {
        Optional<OptionUse> use = options.last(name);
        String path = desired.path();
        if (use.isEmpty()) {
            missing.add(desired.endpoint(line, name));
        } else if (isEmpty(use.get())) {
            replaceEndpoint(line, use.get(), path, FindingCode.SWITCHED_ON, "Without an endpoint nothing is traced.");
        } else if (isChartDefault(use.get())) {
            replaceEndpoint(line, use.get(), path, FindingCode.LOOPBACK_ENDPOINT, LOOPBACK);
        } else if (differs(use.get(), path) && goesBefore()) {
            replaceEndpoint(line, use.get(), path, FindingCode.VALUE_CONFLICT, "The POM goes before the manifest.");
        } else {
            keepEndpoint(line, use.get(), path);
        }
    }

    private static boolean isEmpty(OptionUse use) {
        return use.value().filter(String::isEmpty).isPresent();
    }

    private boolean goesBefore() {
        return context.tracing().goesFirst(Topic.ENDPOINT, conflicts);
    }

    // Where the POM names no collector, the usual one has nothing to say against the manifest's.
    private boolean differs(OptionUse use, String path) {
        return use.value()
                .filter(v -> context.tracing().endpoint().isPresent())
                .filter(v -> !v.contains("$"))
                .filter(v -> !(v.contains("://") ? v : "http://" + v)
                        .equals(context.asked().url() + path))
                .isPresent();
    }

    private void keepEndpoint(CommandLine line, OptionUse use, String path) {
        boolean differs = differs(use, path);
        String configured = context.asked().url() + path;
        values.add(new ValueChange(
                use.name(),
                Optional.of(use.written()),
                Optional.of(use.written()),
                Optional.of(differs ? configured : use.written())));
        if (differs) {
            draft.finding(Finding.of(
                            FindingCode.VALUE_CONFLICT,
                            line.locate(use.argument()),
                            context.subject(),
                            use.name() + " is \"" + use.written() + "\" here and \"" + configured
                                    + "\" by the POM; the manifest's value stays",
                            "",
                            remedyOfConflict())
                    .as(conflicts == ConflictPolicy.FAIL ? Severity.ERROR : Severity.INFO));
        }
    }

    private String remedyOfConflict() {
        return conflicts == ConflictPolicy.FAIL ? "Make both agree, or set <conflicts> to keep or configured." : "";
    }

    private boolean isChartDefault(OptionUse use) {
        return !collectorInPod
                && use.value()
                        .flatMap(v -> OtlpEndpoint.parse(v.contains("://") ? v : "http://" + v))
                        .filter(OtlpEndpoint::isLoopback)
                        .isPresent();
    }

    private void replaceEndpoint(CommandLine line, OptionUse use, String path, FindingCode code, String reason) {
        String endpoint = context.asked().url() + path;
        String word = use.separate() ? endpoint : withValue(use, endpoint);
        Optional<YamlChange> change = line.replace(use.valueWord().orElse(use.argument()), word);
        change.ifPresent(c -> draft.change(line.place(c), c, context.ruleName(), word));
        values.add(new ValueChange(
                use.name(),
                Optional.of(use.written()),
                Optional.of(change.isPresent() ? endpoint : use.written()),
                Optional.of(endpoint)));
        draft.finding(Finding.of(
                code,
                line.locate(use.argument()),
                context.subject(),
                use.name() + " is " + (isEmpty(use) ? "empty" : use.written())
                        + (change.isPresent() ? "; it becomes " : " and should be ") + endpoint,
                reason,
                change.isPresent() ? "" : "Take the option out; llmd-tracing then writes it."));
    }

    private static String withValue(OptionUse use, String value) {
        String word = use.argument().text();
        return word.substring(0, word.indexOf('=') + 1) + value;
    }

    private void planDetail(CommandLine line, Options options, String name, List<CommandOption> missing) {
        Optional<OptionUse> use = options.last(name);
        if (use.isPresent()) {
            checkDetail(line, use.get());
            meetDetail(line, use.get(), context.tracing().profile().detail());
        } else {
            desired.detail(name).ifPresent(missing::add);
        }
    }

    private void meetDetail(CommandLine line, OptionUse use, String wanted) {
        boolean differs =
                use.value().filter(v -> !v.equals(wanted)).isPresent() && !wanted.equals(DesiredOptions.NO_DETAIL);
        boolean first = context.tracing().goesFirst(Topic.SAMPLING, conflicts);
        Optional<YamlChange> change = differs && first ? detail(line, use, wanted) : Optional.empty();
        change.ifPresent(c -> draft.change(line.place(c), c, context.ruleName(), use.name() + "=" + wanted));
        values.add(new ValueChange(
                use.name(),
                Optional.of(use.written()),
                Optional.of(change.isPresent() ? wanted : use.written()),
                Optional.of(wanted)));
    }

    private static Optional<YamlChange> detail(CommandLine line, OptionUse use, String wanted) {
        String word = use.separate() ? wanted : withValue(use, wanted);
        return line.replace(use.valueWord().orElse(use.argument()), word);
    }

    private void checkDetail(CommandLine line, OptionUse use) {
        boolean wrong = use.value()
                .filter(v -> !DETAILS.containsAll(List.of(v.split(","))))
                .isPresent();
        if (wrong) {
            draft.finding(Finding.of(
                    FindingCode.FLAG_KILLS,
                    line.locate(use.argument()),
                    context.subject(),
                    use.name() + " does not take \"" + use.written() + "\"",
                    "vLLM stops at it; the values are all, model and worker (vllm/config/observability.py, 2026).",
                    "Write " + use.name() + "=all."));
        }
    }

    private static ValueChange already(String name, String value) {
        return new ValueChange(name, Optional.of(value), Optional.of(value), Optional.empty());
    }
}
