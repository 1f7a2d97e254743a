package io.github.llmdtracing.plan.values;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.helm.ValuesContainer;
import io.github.llmdtracing.otel.OtelVariable;
import io.github.llmdtracing.yaml.YamlComments;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The variables that an engine of vllm-stack has by the values: its own, and those of all engines, {@code servingEngineSpec.env}, which
 * charts with a section for the router pass on (vllm-project/production-stack#758, #799, helm/templates/lws-vllm.yaml @5856883), but for
 * clusters of Ray (helm/templates/ray-cluster.yaml @06bd6fb).
 *
 * @param release the release
 * @param engine the engine
 */
record StackEnvironment(ValuesCase release, ValuesContainer engine) {
    /** Names and values of all; a value that is no text is empty. */
    Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>(shared());
        all.putAll(own());
        return all;
    }

    /** Those of the engine itself. */
    Map<String, String> own() {
        return variables(engine.container().get("env"));
    }

    /** Those that it has in common with all engines. */
    Map<String, String> shared() {
        return variables(sharedList());
    }

    private Optional<YamlNode> sharedList() {
        boolean passedOn = release.rule().hasSection()
                && engine.container().entry("raySpec").isEmpty();
        return passedOn ? release.values().find("servingEngineSpec", "env").map(f -> f.node()) : Optional.empty();
    }

    /** Variables of OpenTelemetry that the container will have twice: the chart writes one list behind the other. */
    List<Finding> repeated() {
        Set<String> seen = new HashSet<>(shared().keySet());
        return entries(engine.container().get("env"))
                .flatMap(m -> m.get("name").stream())
                .filter(n -> n.text().filter(t -> t.startsWith("OTEL_")).isPresent())
                .filter(n -> !seen.add(n.text().orElse("")))
                .map(this::repeated)
                .toList();
    }

    private Finding repeated(YamlNode name) {
        return Finding.of(
                FindingCode.DUPLICATE_VARIABLE,
                engine.tree().location(name),
                "engine \"" + engine.name() + "\"",
                "the variable " + name.text().orElse("") + " stands twice",
                "The last one counts at first, but a patch or a server-side apply may keep the other, or refuse both.",
                "Take one of them out, here or in servingEngineSpec.env.");
    }

    private static Map<String, String> variables(Optional<YamlNode> list) {
        Map<String, String> variables = new LinkedHashMap<>();
        entries(list)
                .forEach(m -> m.text("name")
                        .ifPresent(n -> variables.put(n, m.text("value").orElse(""))));
        return variables;
    }

    private static Stream<YamlMapping> entries(Optional<YamlNode> list) {
        return list.flatMap(YamlNode::asSequence).stream()
                .flatMap(s -> s.items().stream())
                .flatMap(i -> i.asMapping().stream());
    }

    /** Whether the user keeps the engine from being traced. */
    boolean isOptedOut() {
        Map<String, String> variables = all();
        return "true".equalsIgnoreCase(variables.get(OtelVariable.SDK_DISABLED))
                || "none".equals(variables.get(OtelVariable.TRACES_EXPORTER))
                || YamlComments.at(engine.tree().file().text(), engine.container()).stream()
                        .anyMatch(c -> c.startsWith("llmd-tracing: off"));
    }
}
