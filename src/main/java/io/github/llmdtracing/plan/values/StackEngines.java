package io.github.llmdtracing.plan.values;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.component.ValueChange;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.helm.ValuesContainer;
import io.github.llmdtracing.plan.change.PlannedChange;
import io.github.llmdtracing.plan.values.ValuesContainerPlanning.Outcome;
import io.github.llmdtracing.plan.values.ValuesContainerPlanning.Result;
import io.github.llmdtracing.yaml.YamlChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The engines of vllm-stack: {@code vllmConfig.extraArgs} takes flags, {@code env} variables; the chart adds nothing of its own
 * (vllm-stack 0.1.12 helm/templates/deployment-vllm-multi.yaml).
 */
final class StackEngines {
    static final String RULE = "vllm-stack-engine";

    private final ValuesCase release;
    private final ValuesEngines engines;

    StackEngines(ValuesCase release, ValuesEngines engines) {
        this.release = release;
        this.engines = engines;
    }

    Outcome plan(ValuesContainer engine) {
        List<Finding> killing = engines.killing(engine);
        Optional<String> reason = engines.obstacle(engine);
        if (isOptedOut(engine)) {
            return without(engine, ComponentState.OPTED_OUT, "The values say so.", killing);
        }
        if (!killing.isEmpty()) {
            return without(engine, ComponentState.NOT_TRACEABLE, killing.get(0).problem(), killing);
        }
        if (reason.isPresent()) {
            return without(engine, ComponentState.NOT_TRACEABLE, reason.get(), List.of(untraced(engine, reason.get())));
        }
        return traced(engine, said(engine));
    }

    Outcome notInstalled(ValuesContainer engine, String reason) {
        return without(engine, ComponentState.NOT_INSTALLED, reason, List.of());
    }

    private List<Finding> said(ValuesContainer engine) {
        return Stream.of(
                        new EngineOptions(engine).wrongDetail(),
                        environment(engine).repeated().stream(),
                        engines.doubt(engine).stream())
                .flatMap(s -> s)
                .toList();
    }

    /** The flags that an engine gets which has none. */
    Map<String, String> flags(ValuesContainer engine) {
        return new StackFlags(release, engine).wanted();
    }

    /** The variables that an engine gets which has none of its own, in the order in which they are written. */
    Map<String, String> variables(ValuesContainer engine) {
        return new StackVariables(release, engine).wanted();
    }

    boolean isOptedOut(ValuesContainer engine) {
        return environment(engine).isOptedOut();
    }

    private StackEnvironment environment(ValuesContainer engine) {
        return new StackEnvironment(release, engine);
    }

    private Outcome traced(ValuesContainer engine, List<Finding> findings) {
        List<YamlChange> changes = new ArrayList<>();
        List<ValueChange> values = new ArrayList<>();
        new StackFlags(release, engine).add(changes, values);
        new StackVariables(release, engine).add(changes, values);
        List<PlannedChange> planned = changes.stream()
                .map(c -> new PlannedChange(engine.tree().document(), c, RULE, "tracing of engine " + engine.name()))
                .toList();
        boolean already = changes.isEmpty();
        ComponentState state = already ? ComponentState.ALREADY_TRACED : ComponentState.TRACED;
        return new Outcome(Result.TRACED, planned, List.of(report(engine, state, "", values)), findings);
    }

    private Outcome without(ValuesContainer engine, ComponentState state, String reason, List<Finding> findings) {
        return new Outcome(Result.NOT_TRACED, List.of(), List.of(report(engine, state, reason, List.of())), findings);
    }

    private Location location(ValuesContainer engine) {
        return engine.tree().location(engine.container());
    }

    private Finding untraced(ValuesContainer engine, String reason) {
        return Finding.of(
                FindingCode.NOT_TRACEABLE,
                location(engine),
                "engine \"" + engine.name() + "\"",
                "cannot be traced",
                reason,
                "Use another image or other arguments.");
    }

    ComponentReport report(ValuesContainer engine, ComponentState state, String reason, List<ValueChange> values) {
        return new ComponentReport(
                location(engine),
                release.workload(),
                engine.namespace(),
                engine.name(),
                "vllm",
                new StackVariables(release, engine).role(),
                engine.image(),
                engines.version(engine),
                engines.version(engine).isPresent() ? "image tag or images in the POM" : "",
                RULE,
                state,
                reason,
                values);
    }
}
