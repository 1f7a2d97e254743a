package io.github.llmdtracing.plan.overlay;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.kustomize.Contribution;
import io.github.llmdtracing.kustomize.Contribution.Layer;
import io.github.llmdtracing.kustomize.Provenance;
import io.github.llmdtracing.plan.change.PlanDraft.PlacedChange;
import io.github.llmdtracing.plan.change.PlannedChange;
import io.github.llmdtracing.yaml.NewYaml;
import io.github.llmdtracing.yaml.YamlChange;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds where a change of a built node has to be made: in the document that wrote the node last. A list to which operations add is best
 * changed in the document that has it as a list, which more kustomizations may share, and else behind those operations.
 */
record WrittenChanges(KustomizedTree tree) {
    /** The change of a written node that comes to the same; none where there is no such node, or its file must not change. */
    Optional<WrittenChange> of(PlacedChange asked) {
        List<WrittenChange> all = find(asked).stream()
                .filter(c -> tree.isEditable(c.made().place().file()))
                .toList();
        return all.size() > 1
                ? Optional.of(all.get(0).or(all.get(1)))
                : all.stream().findFirst();
    }

    private Provenance provenance() {
        return tree.graph().provenance();
    }

    private List<WrittenChange> find(PlacedChange asked) {
        YamlChange change = asked.change().change();
        if (provenance().isWritten(change.target())) {
            Place place = provenance().place(change.target());
            return List.of(new WrittenChange(asked, at(place, change, asked), change.target()));
        }
        List<WrittenChange> lastFirst =
                lastFirst(change).stream().flatMap(c -> in(c, asked).stream()).toList();
        Optional<WrittenChange> whole =
                lastFirst.stream().filter(c -> isOfAList(c)).findFirst();
        return Stream.concat(whole.stream(), lastFirst.stream().limit(1))
                .distinct()
                .toList();
    }

    // An option that ends the list may have its value from an operation behind it.
    private static boolean isOfAList(WrittenChange change) {
        return change.change() instanceof YamlChange.AppendItems append
                && append.target() == change.witness()
                && append.target().items().stream()
                        .reduce((first, last) -> last)
                        .flatMap(YamlNode::text)
                        .filter(t -> !t.startsWith("-") || t.contains("="))
                        .isPresent();
    }

    private List<Contribution> lastFirst(YamlChange change) {
        List<Contribution> parts = new ArrayList<>(provenance().contributions(change.target()));
        Collections.reverse(parts);
        return parts;
    }

    private Optional<WrittenChange> in(Contribution part, PlacedChange asked) {
        YamlChange change = asked.change().change();
        if (change.isRemoval()) {
            return isDocument(part)
                    ? removed(part.node(), change)
                            .map(c -> new WrittenChange(asked, at(part.place(), c, asked), part.node()))
                    : Optional.empty();
        }
        if (change instanceof YamlChange.AppendItems append) {
            return appended(part, append).map(c -> new WrittenChange(asked, at(part.place(), c, asked), part.node()));
        }
        return change instanceof YamlChange.PutEntry put && isDocument(part)
                ? part.node()
                        .asMapping()
                        .flatMap(m -> put(m, put))
                        .map(c -> new WrittenChange(asked, at(part.place(), c, asked), part.node()))
                : Optional.empty();
    }

    // Where the list is put together of several, each item still stands in one of them.
    private static Optional<YamlChange> removed(YamlNode part, YamlChange change) {
        if (change instanceof YamlChange.RemoveItem remove) {
            return part.asSequence()
                    .filter(s -> s.items().stream().anyMatch(i -> i == remove.item()))
                    .map(s -> new YamlChange.RemoveItem(s, remove.item()));
        }
        YamlNode value = ((YamlChange.RemoveEntry) change).entry().value();
        return part.asMapping()
                .flatMap(m -> m.entries().stream()
                        .filter(e -> e.value() == value)
                        .findFirst()
                        .map(e -> new YamlChange.RemoveEntry(m, e)));
    }

    private static boolean isDocument(Contribution part) {
        return part.layer() == Layer.RESOURCE || part.layer() == Layer.STRATEGIC_PATCH;
    }

    // Where a patch takes a value away with null, the null is what has to go.
    private static Optional<YamlChange> put(YamlMapping target, YamlChange.PutEntry put) {
        Optional<YamlNode> there = target.get(put.entry().key());
        return there.isPresent()
                ? there.filter(YamlNode::isNull)
                        .map(n -> new YamlChange.ReplaceValue(n, put.entry().value()))
                : Optional.of(new YamlChange.PutEntry(
                        target,
                        put.entry(),
                        put.after().filter(k -> target.entry(k).isPresent())));
    }

    private static Optional<YamlChange> appended(Contribution part, YamlChange.AppendItems append) {
        return switch (part.layer()) {
            case RESOURCE, STRATEGIC_PATCH ->
                part.node().asSequence().map(s -> new YamlChange.AppendItems(s, append.items()));
            case JSON_PATCH -> operations(part, append.items());
            case FIELD -> Optional.empty();
        };
    }

    // Behind the last operation on the list, which knows that the list is there.
    private static Optional<YamlChange> operations(Contribution part, List<NewYaml> items) {
        Optional<YamlSequence> operations = part.place().document().root().asSequence();
        Optional<String> list = part.node()
                .asMapping()
                .flatMap(m -> m.text("path"))
                .filter(p -> p.lastIndexOf('/') > 0)
                .map(p -> p.substring(0, p.lastIndexOf('/')));
        return operations.flatMap(o -> list.map(l -> new YamlChange.AppendItems(
                o, items.stream().map(i -> JsonOperation.add(l + "/-", i)).toList())));
    }

    private static PlacedChange at(Place place, YamlChange change, PlacedChange asked) {
        PlannedChange planned = asked.change();
        return PlacedChange.of(
                place, new PlannedChange(place.document(), change, planned.rule(), planned.description()));
    }
}
