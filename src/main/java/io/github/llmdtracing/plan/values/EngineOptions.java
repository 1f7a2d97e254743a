package io.github.llmdtracing.plan.values;

import io.github.llmdtracing.commandline.Argument;
import io.github.llmdtracing.commandline.OptionUse;
import io.github.llmdtracing.commandline.Options;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.helm.ValuesContainer;
import io.github.llmdtracing.serving.VersionRule;
import io.github.llmdtracing.serving.VersionRules;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The options that a model server in values gets from its arguments.
 *
 * @param engine the server
 */
record EngineOptions(ValuesContainer engine) {
    private static final String DETAIL = "--collect-detailed-traces";

    /** The options. */
    Options options() {
        List<Argument> words = nodes().flatMap(
                        n -> n.text().map(t -> Argument.of(t, n.range().start())).stream())
                .toList();
        return new Options(words);
    }

    /** The arguments of a container, or of a model of vllm-stack. */
    Stream<YamlNode> nodes() {
        return Stream.of(
                        engine.container().sequence("args"),
                        engine.container().mapping("vllmConfig").flatMap(m -> m.sequence("extraArgs")))
                .flatMap(Optional::stream)
                .flatMap(s -> s.items().stream());
    }

    /** The options at which a version stops. */
    Stream<Finding> killing(VersionRules rules, VersionRule rule, String title) {
        return options().names().stream()
                .filter(o -> rules.kills(rule, o))
                .flatMap(o -> options().last(o).stream())
                .map(u -> finding(
                        u,
                        u.name() + " stops " + title,
                        rule.note(),
                        "Take the option out, or use a version that knows it."));
    }

    /** A detail that vLLM does not know, at which every version stops. */
    Stream<Finding> wrongDetail() {
        return options().last(DETAIL).stream()
                .filter(u -> u.value().filter(v -> !SectionPlanner.isDetail(v)).isPresent())
                .map(u -> finding(
                        u,
                        DETAIL + " does not take \"" + u.written() + "\"",
                        "vLLM stops at it; the values are all, model and worker (vllm/config/observability.py, 2026).",
                        "Write " + DETAIL + "=all."));
    }

    private Finding finding(OptionUse use, String problem, String reason, String remedy) {
        Location at = Location.of(engine.tree().file().text(), use.argument().offset());
        return Finding.of(FindingCode.FLAG_KILLS, at, "engine \"" + engine.name() + "\"", problem, reason, remedy);
    }
}
