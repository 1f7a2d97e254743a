package io.github.llmdtracing.apply;

import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.plan.change.AddedVariables;
import io.github.llmdtracing.plan.change.BuildPromise;
import io.github.llmdtracing.yaml.NewYaml;
import io.github.llmdtracing.yaml.Removals;
import io.github.llmdtracing.yaml.YamlChange;
import io.github.llmdtracing.yaml.YamlCollection;
import io.github.llmdtracing.yaml.YamlEntry;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares a built object with that of before, promised changes made. The order of keys does not count, as kustomize sorts them. */
final class PromisedTree {
    static final String MISSING = "Something that was to change is not in it.";

    private static final String ENV = "env";

    private final Map<YamlNode, List<YamlChange>> changes = new HashMap<>();
    private final Map<YamlNode, AddedVariables> variables = new HashMap<>();
    private final Map<YamlNode, Boolean> open = new HashMap<>();

    private final KubernetesObject object;
    private final PromisedElsewhere elsewhere;
    private final Map<String, String> contents;
    private final List<YamlChange> removing = new ArrayList<>();
    private Removals removals = Removals.among(List.of());

    /**
     * A comparison of one object.
     *
     * @param object the object as it came out before
     * @param promised what is to change in it
     * @param elsewhere what is to change in other objects than those of its containers
     * @param contents the texts of files that change, and what they become: a config map may hold one
     */
    PromisedTree(
            KubernetesObject object,
            List<BuildPromise.Changed> promised,
            PromisedElsewhere elsewhere,
            Map<String, String> contents) {
        this.object = object;
        this.elsewhere = elsewhere;
        this.contents = Map.copyOf(contents);
        removing.addAll(elsewhere.removals());
        promised.forEach(this::enter);
        this.removals = Removals.among(removing);
    }

    private void enter(BuildPromise.Changed promise) {
        promise.changes().stream().filter(c -> !elsewhere.has(c)).forEach(c -> {
            if (c.isRemoval()) {
                removing.add(c);
            } else {
                changes.computeIfAbsent(c.target(), t -> new ArrayList<>()).add(c);
            }
            open.put(c.target(), true);
        });
        promise.variables().forEach(v -> {
            variables.put(v.container(), v);
            open.put(v.container(), true);
        });
    }

    /** A promised change of something that is in no object. */
    Optional<String> missing() {
        return open.isEmpty() ? Optional.empty() : Optional.of(MISSING);
    }

    /** Whether {@code after} is the object with the promised changes. */
    boolean isKept(YamlNode after) {
        return isKept(object.node(), after);
    }

    private boolean isKept(YamlNode before, YamlNode after) {
        return same(before.resolved(), after.resolved());
    }

    private boolean same(YamlNode before, YamlNode after) {
        List<YamlChange> here = Stream.concat(
                        changes.getOrDefault(before, List.of()).stream(), elsewhere.of(before, object))
                .toList();
        open.remove(before);
        Optional<YamlChange> value = here.stream()
                .filter(c -> c instanceof YamlChange.ReplaceValue || c instanceof YamlChange.EditScalar)
                .findFirst();
        if (value.isPresent()) {
            return isNewValue(value.get(), after);
        }
        if (before instanceof YamlMapping mapping) {
            return after instanceof YamlMapping other && sameMapping(mapping, other, here);
        }
        if (before instanceof YamlSequence sequence) {
            return after instanceof YamlSequence other
                    && sameItems(staying(sequence.items()), other.items(), added(here));
        }
        return sameScalar(before, after) || isChangedFile(before, after);
    }

    private boolean isChangedFile(YamlNode before, YamlNode after) {
        Optional<String> becomes = before.text().flatMap(t -> Optional.ofNullable(contents.get(t)));
        return becomes.isPresent() && after.text().equals(becomes);
    }

    private List<YamlNode> staying(List<YamlNode> items) {
        items.stream().filter(removals::isGone).forEach(this::close);
        return items.stream().filter(i -> !removals.isGone(i)).toList();
    }

    private void close(YamlNode gone) {
        open.remove(gone);
        if (gone instanceof YamlCollection collection) {
            collection.children().forEach(this::close);
        }
    }

    private static boolean sameScalar(YamlNode before, YamlNode after) {
        return before.isNull() == after.isNull() && before.text().equals(after.text());
    }

    private static boolean isNewValue(YamlChange change, YamlNode after) {
        return change instanceof YamlChange.EditScalar edit
                ? after.text().equals(Optional.of(edit.value()))
                : isNew(((YamlChange.ReplaceValue) change).value(), after);
    }

    private static List<NewYaml> added(List<YamlChange> changes) {
        return changes.stream()
                .filter(YamlChange.AppendItems.class::isInstance)
                .flatMap(c -> ((YamlChange.AppendItems) c).items().stream())
                .distinct()
                .toList();
    }

    // Which of two documents writes first decides where in the list an item comes to stand.
    private boolean sameItems(List<YamlNode> before, List<YamlNode> after, List<NewYaml> added) {
        if (after.size() != before.size() + added.size()) {
            return false;
        }
        if (added.isEmpty()) {
            return sameItems(before, after);
        }
        for (int at = before.size(); at >= 0; at--) {
            if (isBlock(after, at, added) && sameItems(before, without(after, at, added.size()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlock(List<YamlNode> items, int from, List<NewYaml> added) {
        for (int i = 0; i < added.size(); i++) {
            if (!isNew(added.get(i), items.get(from + i))) {
                return false;
            }
        }
        return true;
    }

    private static List<YamlNode> without(List<YamlNode> items, int from, int count) {
        List<YamlNode> rest = new ArrayList<>(items.subList(0, from));
        rest.addAll(items.subList(from + count, items.size()));
        return rest;
    }

    private boolean sameItems(List<YamlNode> before, List<YamlNode> after) {
        for (int i = 0; i < before.size(); i++) {
            if (!isKept(before.get(i), after.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean sameMapping(YamlMapping before, YamlMapping after, List<YamlChange> here) {
        Map<String, YamlNode> rest = values(after);
        for (NewYaml.Entry entry : put(here)) {
            YamlNode value = rest.remove(entry.key());
            if (value == null || !isNew(entry.value(), value)) {
                return false;
            }
        }
        AddedVariables added = variables.get(before);
        boolean env = added == null || sameVariables(before, rest.remove(ENV), added);
        return env && sameEntries(before, rest, added != null);
    }

    private static List<NewYaml.Entry> put(List<YamlChange> changes) {
        return changes.stream()
                .map(YamlChange.PutEntry.class::cast)
                .map(YamlChange.PutEntry::entry)
                .distinct()
                .toList();
    }

    private boolean sameEntries(YamlMapping before, Map<String, YamlNode> rest, boolean withoutEnv) {
        for (Map.Entry<String, YamlNode> entry : values(before).entrySet()) {
            if (withoutEnv && entry.getKey().equals(ENV)) {
                continue;
            }
            if (removals.isGone(entry.getValue())) {
                close(entry.getValue());
                continue;
            }
            YamlNode value = rest.remove(entry.getKey());
            boolean gone = value == null && entry.getValue().isNull(); // a merge leaves nulls out
            if (!gone && (value == null || !isKept(entry.getValue(), value))) {
                return false;
            }
        }
        return rest.values().stream().allMatch(YamlNode::isNull);
    }

    private static Map<String, YamlNode> values(YamlMapping mapping) {
        Map<String, YamlNode> values = new LinkedHashMap<>();
        for (YamlEntry entry : mapping.entries()) {
            entry.name()
                    .filter(n -> !n.equals("<<"))
                    .ifPresent(n -> values.putIfAbsent(n, entry.value().resolved()));
        }
        mapping.merged().forEach(m -> values(m).forEach(values::putIfAbsent));
        return values;
    }

    // Each new variable is there once, and all others stand in the order in which they stood.
    private boolean sameVariables(YamlMapping before, @Nullable YamlNode after, AddedVariables added) {
        List<YamlNode> left = new ArrayList<>(after == null ? List.of() : items(after));
        for (Map.Entry<String, String> variable : added.values().entrySet()) {
            long removed = left.stream().filter(i -> isVariable(i, variable)).count();
            left.removeIf(i -> isVariable(i, variable));
            if (removed != 1) {
                return false;
            }
        }
        List<YamlNode> old = before.get(ENV).map(PromisedTree::items).orElse(List.of());
        return old.size() == left.size() && sameItems(old, left);
    }

    private static List<YamlNode> items(YamlNode list) {
        return list.asSequence().map(YamlSequence::items).orElse(List.of());
    }

    private static boolean isVariable(YamlNode entry, Map.Entry<String, String> variable) {
        return entry.asMapping()
                .filter(m -> m.entries().size() == 2)
                .filter(m -> m.text("name").equals(Optional.of(variable.getKey())))
                .filter(m -> m.text("value").equals(Optional.of(variable.getValue())))
                .isPresent();
    }

    private static boolean isNew(NewYaml expected, YamlNode node) {
        YamlNode actual = node.resolved();
        if (expected instanceof NewYaml.Mapping mapping) {
            return actual instanceof YamlMapping other && isNew(mapping, other);
        }
        if (expected instanceof NewYaml.Sequence sequence) {
            return actual instanceof YamlSequence other
                    && other.items().size() == sequence.items().size()
                    && isBlock(other.items(), 0, sequence.items());
        }
        String value = expected instanceof NewYaml.Text text ? text.value() : ((NewYaml.Literal) expected).value();
        return actual.text().equals(Optional.of(value));
    }

    private static boolean isNew(NewYaml.Mapping expected, YamlMapping actual) {
        return actual.entries().size() == expected.entries().size()
                && expected.entries().stream()
                        .allMatch(e -> actual.get(e.key())
                                .filter(v -> isNew(e.value(), v))
                                .isPresent());
    }
}
