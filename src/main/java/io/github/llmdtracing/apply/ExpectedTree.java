package io.github.llmdtracing.apply;

import io.github.llmdtracing.yaml.NewYaml;
import io.github.llmdtracing.yaml.NodeProperties;
import io.github.llmdtracing.yaml.Removals;
import io.github.llmdtracing.yaml.ScalarStyle;
import io.github.llmdtracing.yaml.YamlAlias;
import io.github.llmdtracing.yaml.YamlChange;
import io.github.llmdtracing.yaml.YamlCollection;
import io.github.llmdtracing.yaml.YamlEntry;
import io.github.llmdtracing.yaml.YamlEvent;
import io.github.llmdtracing.yaml.YamlEventSource;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlScalar;
import io.github.llmdtracing.yaml.YamlSequence;
import io.github.llmdtracing.yaml.YamlSyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The tree that has to come out: the old tree, changes made. Compared with the events of the new text in step. Anchors are compared in
 * the order of the text, so an alias of the same name stands for the same node.
 */
final class ExpectedTree {
    private final IdentityHashMap<YamlNode, List<YamlChange>> changes = new IdentityHashMap<>();
    private final YamlEventSource events;
    private final Removals removals;
    private int removed;

    ExpectedTree(Collection<YamlChange> planned, YamlEventSource events) {
        this.removals = Removals.among(planned);
        planned.stream()
                .filter(c -> !c.isRemoval())
                .forEach(c -> changes.computeIfAbsent(c.target(), t -> new ArrayList<>())
                        .add(c));
        this.events = events;
    }

    /** Every change must have been met, once. */
    void requireAllSeen() throws MismatchException {
        if (removed != removals.count()) {
            throw new MismatchException(0, "Something that is to go is not in the file.");
        }
        for (YamlNode target : changes.keySet()) {
            throw new MismatchException(
                    target.range().start(), "A planned change is of a node that is not in the file.");
        }
    }

    /** Compares the next node. */
    void verify(YamlNode before) throws YamlSyntaxException, MismatchException {
        YamlEvent event = events.next();
        List<YamlChange> here = Optional.ofNullable(changes.remove(before)).orElse(List.of());
        if (before instanceof YamlAlias alias) {
            boolean same = event.kind() == YamlEvent.Kind.ALIAS
                    && alias.resolved().properties().anchor().equals(Optional.of(event.value()));
            require(same && here.isEmpty(), before, "An alias changed.");
            return;
        }
        require(event.properties().equals(before.properties()), before, "An anchor or a tag changed.");
        if (here.stream().anyMatch(c -> c instanceof YamlChange.ReplaceValue || c instanceof YamlChange.EditScalar)) {
            require(here.size() == 1, before, "Two planned changes give the same value.");
            verifyNewValue(before, here.get(0), event);
        } else if (before instanceof YamlMapping mapping) {
            require(
                    event.kind() == YamlEvent.Kind.MAPPING_START && event.flow() == mapping.isFlow(),
                    before,
                    "A mapping changed.");
            verifyMapping(mapping, here);
        } else if (before instanceof YamlSequence sequence) {
            require(
                    event.kind() == YamlEvent.Kind.SEQUENCE_START && event.flow() == sequence.isFlow(),
                    before,
                    "A sequence changed.");
            verifySequence(sequence, here);
        } else {
            require(here.isEmpty(), before, "A planned change does not fit a scalar.");
            YamlScalar scalar = (YamlScalar) before;
            requireScalar(scalar, scalar.value(), event, scalar.style());
        }
    }

    private void verifyNewValue(YamlNode before, YamlChange change, YamlEvent event)
            throws YamlSyntaxException, MismatchException {
        if (change instanceof YamlChange.EditScalar edit) {
            requireEdited(edit.target(), edit.value(), event);
        } else {
            verifyNew(before, ((YamlChange.ReplaceValue) change).value(), event);
        }
    }

    // A plain scalar may have got quotes, because what was put in could not stand in it without.
    private static void requireEdited(YamlScalar before, String value, YamlEvent event) throws MismatchException {
        boolean quoted = before.style() == ScalarStyle.PLAIN && event.style() == ScalarStyle.SINGLE_QUOTED;
        requireScalar(before, value, event, quoted ? ScalarStyle.SINGLE_QUOTED : before.style());
    }

    private static void requireScalar(YamlScalar before, String value, YamlEvent event, ScalarStyle style)
            throws MismatchException {
        boolean same = event.kind() == YamlEvent.Kind.SCALAR && event.style() == style;
        require(same && event.value().equals(value), before, "A scalar's value is not the expected one.");
    }

    private void verifyMapping(YamlMapping mapping, List<YamlChange> here)
            throws YamlSyntaxException, MismatchException {
        require(
                here.stream().allMatch(YamlChange.PutEntry.class::isInstance),
                mapping,
                "A planned change does not fit a mapping.");
        Map<Optional<YamlEntry>, List<NewYaml.Entry>> puts = here.stream()
                .map(YamlChange.PutEntry.class::cast)
                .collect(Collectors.groupingBy(
                        YamlChange.PutEntry::predecessor,
                        Collectors.mapping(YamlChange.PutEntry::entry, Collectors.toList())));
        verifyNewEntries(mapping, puts.getOrDefault(Optional.<YamlEntry>empty(), List.of()));
        for (YamlEntry entry : mapping.entries()) {
            if (removals.isGone(entry.value())) {
                leaveOut(entry.value());
            } else {
                verify(entry.key());
                verify(entry.value());
            }
            verifyNewEntries(mapping, puts.getOrDefault(Optional.of(entry), List.of()));
        }
        requireEnd(mapping);
    }

    private void verifyNewEntries(YamlMapping mapping, List<NewYaml.Entry> entries)
            throws YamlSyntaxException, MismatchException {
        for (NewYaml.Entry entry : entries) {
            verifyNewEntry(mapping, entry);
        }
    }

    private void verifySequence(YamlSequence sequence, List<YamlChange> here)
            throws YamlSyntaxException, MismatchException {
        for (YamlNode item : sequence.items()) {
            if (removals.isGone(item)) {
                leaveOut(item);
            } else {
                verify(item);
            }
        }
        for (YamlChange change : here) {
            require(change instanceof YamlChange.AppendItems, sequence, "A planned change does not fit a sequence.");
            for (NewYaml item : ((YamlChange.AppendItems) change).items()) {
                verifyAddition(sequence, item);
            }
        }
        requireEnd(sequence);
    }

    private void leaveOut(YamlNode gone) {
        removed += removals.isRemoved(gone) ? 1 : 0;
        if (!removals.isRemoved(gone) && gone instanceof YamlCollection collection) {
            collection.children().forEach(this::leaveOut);
        }
    }

    private void requireEnd(YamlNode collection) throws YamlSyntaxException, MismatchException {
        require(events.next().kind() == YamlEvent.Kind.COLLECTION_END, collection, "There is more than was planned.");
    }

    private void verifyNewEntry(YamlNode around, NewYaml.Entry entry) throws YamlSyntaxException, MismatchException {
        verifyAddition(around, NewYaml.text(entry.key()));
        verifyAddition(around, entry.value());
    }

    private void verifyAddition(YamlNode around, NewYaml value) throws YamlSyntaxException, MismatchException {
        YamlEvent event = events.next();
        require(event.properties().equals(NodeProperties.NONE), around, "Something new has an anchor or a tag.");
        verifyNew(around, value, event);
    }

    private void verifyNew(YamlNode around, NewYaml value, YamlEvent event)
            throws YamlSyntaxException, MismatchException {
        if (value instanceof NewYaml.Mapping mapping) {
            require(event.kind() == YamlEvent.Kind.MAPPING_START, around, "A new mapping is missing.");
            for (NewYaml.Entry entry : mapping.entries()) {
                verifyNewEntry(around, entry);
            }
            requireEnd(around);
        } else if (value instanceof NewYaml.Sequence sequence) {
            require(event.kind() == YamlEvent.Kind.SEQUENCE_START, around, "A new sequence is missing.");
            for (NewYaml item : sequence.items()) {
                verifyAddition(around, item);
            }
            requireEnd(around);
        } else {
            require(isNewScalar(value, event), around, "A new value is not the expected one.");
        }
    }

    private static boolean isNewScalar(NewYaml value, YamlEvent event) {
        if (value instanceof NewYaml.Text text) {
            return event.isString() && event.value().equals(text.value());
        }
        boolean plain = event.kind() == YamlEvent.Kind.SCALAR && event.style() == ScalarStyle.PLAIN;
        return plain && event.value().equals(((NewYaml.Literal) value).value());
    }

    private static void require(boolean condition, YamlNode node, String otherwise) throws MismatchException {
        if (!condition) {
            throw new MismatchException(node.range().start(), otherwise);
        }
    }
}
