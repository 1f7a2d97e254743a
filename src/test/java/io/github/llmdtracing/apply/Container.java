package io.github.llmdtracing.apply;

import io.github.llmdtracing.plan.change.FilePlan;
import io.github.llmdtracing.plan.change.PlannedChange;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.yaml.NewYaml;
import io.github.llmdtracing.yaml.YamlChange;
import io.github.llmdtracing.yaml.YamlDocument;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlSequence;
import io.github.llmdtracing.yaml.YamlSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A stand-in for the planner: gives every container of a file variables and a flag, unless it has them. */
final class Container {
    private final List<PlannedChange> changes = new ArrayList<>();
    private final List<String> variables;

    private Container(List<String> variables) {
        this.variables = variables;
    }

    /** The file with each container's {@code NAME=value} variables and one flag. */
    static FileChange enriched(SourceText text, String... variables) {
        try {
            YamlFile file = YamlFile.read(text);
            Container plan = new Container(List.of(variables));
            file.documents().forEach(d -> plan.visit(d, d.root()));
            PlanOutcome outcome = new PlanApplier().apply(new FilePlan(file, plan.changes));
            if (outcome instanceof FileChange change) {
                return change;
            }
            throw new AssertionError(((PlanOutcome.Refusal) outcome).finding());
        } catch (YamlSyntaxException e) {
            throw new AssertionError(text.content(), e);
        }
    }

    private void visit(YamlDocument document, YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            mapping.sequence("containers")
                    .ifPresent(s -> s.items().forEach(c -> c.asMapping().ifPresent(m -> trace(document, m))));
            mapping.entries().forEach(e -> visit(document, e.value()));
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(i -> visit(document, i));
        }
    }

    private void trace(YamlDocument document, YamlMapping container) {
        List<NewYaml> missing = variables.stream()
                .filter(v -> !has(container, v))
                .map(Container::variable)
                .toList();
        add(document, container, "env", missing);
        boolean flagged = container
                .sequence("args")
                .filter(s -> s.items().stream().anyMatch(i -> i.text().equals(Optional.of("--tracing"))))
                .isPresent();
        add(
                document,
                container,
                "args",
                flagged || variables.isEmpty() ? List.of() : List.of(NewYaml.text("--tracing")));
    }

    private static boolean has(YamlMapping container, String variable) {
        String name = variable.substring(0, variable.indexOf('='));
        return container.sequence("env").stream()
                .flatMap(s -> s.items().stream())
                .anyMatch(i -> i.asMapping().flatMap(m -> m.text("name")).equals(Optional.of(name)));
    }

    private static NewYaml variable(String variable) {
        int equals = variable.indexOf('=');
        return NewYaml.mapping(
                NewYaml.entry("name", NewYaml.text(variable.substring(0, equals))),
                NewYaml.entry("value", NewYaml.text(variable.substring(equals + 1))));
    }

    private void add(YamlDocument document, YamlMapping container, String key, List<NewYaml> items) {
        if (!items.isEmpty()) {
            changes.add(new PlannedChange(document, change(container, key, items), "vllm", key));
        }
    }

    private static YamlChange change(YamlMapping container, String key, List<NewYaml> items) {
        Optional<YamlNode> value = container.get(key);
        if (value.isEmpty()) {
            return new YamlChange.PutEntry(
                    container, NewYaml.entry(key, new NewYaml.Sequence(items)), Optional.of("image"));
        }
        return value.get() instanceof YamlSequence sequence && !sequence.items().isEmpty()
                ? new YamlChange.AppendItems(sequence, items)
                : new YamlChange.ReplaceValue(value.get(), new NewYaml.Sequence(items));
    }
}
