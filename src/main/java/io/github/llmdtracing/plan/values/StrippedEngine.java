package io.github.llmdtracing.plan.values;

import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.component.ValueChange;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.helm.ValuesContainer;
import io.github.llmdtracing.kubernetes.EnvEntry;
import io.github.llmdtracing.plan.change.OurVariables;
import io.github.llmdtracing.plan.change.PlannedChange;
import io.github.llmdtracing.plan.change.Removal;
import io.github.llmdtracing.plan.change.TracingVariables;
import io.github.llmdtracing.plan.values.ValuesContainerPlanning.Outcome;
import io.github.llmdtracing.plan.values.ValuesContainerPlanning.Result;
import io.github.llmdtracing.yaml.YamlChange;
import io.github.llmdtracing.yaml.YamlEditor;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlSequence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Takes tracing out of an engine of vllm-stack.
 *
 * @param engines what enrich makes of engines
 * @param engine the engine
 * @param removal what is asked for
 */
record StrippedEngine(StackEngines engines, ValuesContainer engine, Removal removal) {
    /** A word or a variable of tracing. */
    private record Part(String name, String value, YamlChange.RemoveItem change) {}

    Outcome plan() {
        List<Part> gone = gone();
        List<String> standing = all().map(Part::name)
                .filter(n -> gone.stream().map(Part::name).noneMatch(n::equals))
                .distinct()
                .toList();
        List<YamlChange> changes = gone.stream().<YamlChange>map(Part::change).toList();
        return new YamlEditor(engine.tree().file().text(), engine.tree().document()).canRemove(changes)
                ? taken(gone, standing)
                : left();
    }

    private List<Part> gone() {
        if (!removal.from().test(engine.tree().path()) || engines.isOptedOut(engine)) {
            return List.of();
        }
        List<Part> gone = removal.all() ? all().toList() : isWhole() ? ours() : List.of();
        return gone.stream().filter(p -> !isNamed(p, gone)).toList();
    }

    // Only what enrich has nothing to add to is what enrich would write.
    private boolean isWhole() {
        Outcome enriched = engines.plan(engine);
        return enriched.result() == Result.TRACED && enriched.changes().isEmpty();
    }

    private List<Part> ours() {
        Map<String, String> flags = engines.flags(engine);
        OurVariables variables = new OurVariables(engines.variables(engine));
        Stream<Part> words = words().filter(p -> p.value().equals(p.name() + "=" + flags.get(p.name())));
        Stream<Part> entries = variables.row(entries()).stream().flatMap(this::part);
        return Stream.concat(words, entries).toList();
    }

    private Stream<Part> all() {
        return Stream.concat(
                words(),
                entries().stream().filter(e -> TracingVariables.has(e.name())).flatMap(this::part));
    }

    // What stays and names a variable would break without it.
    private boolean isNamed(Part variable, List<Part> gone) {
        return lists().flatMap(s -> s.items().stream())
                .filter(i -> gone.stream().noneMatch(p -> p.change().item() == i))
                .anyMatch(i -> i.resolved()
                        .text()
                        .filter(t -> t.contains("(" + variable.name() + ")"))
                        .isPresent());
    }

    private Stream<YamlSequence> lists() {
        Optional<YamlMapping> config = engine.container().mapping("vllmConfig");
        return Stream.of(
                        config.flatMap(c -> c.sequence("extraArgs")),
                        engine.container().sequence("args"))
                .flatMap(Optional::stream);
    }

    private Stream<Part> words() {
        return lists().flatMap(StrippedEngine::words);
    }

    private static Stream<Part> words(YamlSequence list) {
        List<YamlNode> items = list.items();
        return IntStream.range(0, items.size())
                .boxed()
                .flatMap(i -> StackFlags.flagOf(text(items, i)).stream()
                        .flatMap(flag -> IntStream.rangeClosed(i, text(items, i).contains("=") ? i : i + 1)
                                .filter(n -> n < items.size())
                                .mapToObj(n -> new Part(
                                        flag, text(items, n), new YamlChange.RemoveItem(list, items.get(n))))));
    }

    private static String text(List<YamlNode> items, int index) {
        return items.get(index).resolved().text().orElse("");
    }

    private List<EnvEntry> entries() {
        return engine.container().sequence("env").stream()
                .flatMap(s -> s.items().stream())
                .flatMap(i -> i.asMapping().stream())
                .flatMap(m -> m.text("name").map(n -> new EnvEntry(n, m.get("value"), m)).stream())
                .toList();
    }

    private Stream<Part> part(EnvEntry entry) {
        return engine.container().sequence("env").stream()
                .flatMap(list -> list.items().stream()
                        .filter(i -> i.resolved() == entry.node())
                        .map(i -> new Part(
                                entry.name(), entry.literal().orElse(""), new YamlChange.RemoveItem(list, i))));
    }

    private Outcome taken(List<Part> gone, List<String> standing) {
        String names = gone.stream().map(Part::name).distinct().collect(Collectors.joining(", "));
        List<PlannedChange> changes = gone.stream()
                .map(p ->
                        new PlannedChange(engine.tree().document(), p.change(), StackEngines.RULE, "without " + names))
                .toList();
        String own = standing.isEmpty() ? "" : "the values' own stays: " + String.join(", ", standing);
        ComponentState kept = standing.isEmpty() ? ComponentState.UNTRACED : ComponentState.STILL_TRACED;
        return outcome(gone.isEmpty() ? kept : ComponentState.STRIPPED, own, changes, values(gone), List.of());
    }

    private static List<ValueChange> values(List<Part> gone) {
        return gone.stream()
                .map(p -> new ValueChange(p.name(), Optional.of(p.value()), Optional.empty(), Optional.empty()))
                .toList();
    }

    private Outcome left() {
        Finding finding = Finding.of(
                FindingCode.NOT_TAKEN_OUT,
                engine.tree().location(engine.container()),
                "engine \"" + engine.name() + "\"",
                "its tracing cannot be taken out",
                "What has to go shares its place with what stays.",
                "Take it out by hand.");
        return outcome(
                ComponentState.STILL_TRACED,
                "it cannot be taken out with certainty",
                List.of(),
                List.of(),
                List.of(finding));
    }

    private Outcome outcome(
            ComponentState state,
            String reason,
            List<PlannedChange> changes,
            List<ValueChange> values,
            List<Finding> findings) {
        return new Outcome(Result.NO_ENGINE, changes, List.of(engines.report(engine, state, reason, values)), findings);
    }
}
