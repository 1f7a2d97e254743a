package io.github.llmdtracing.yaml;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * What goes when items and entries are removed: those, and each collection that nothing is left in, with its key. A new list and an
 * empty one look the same afterwards, and mean the same to every program that reads manifests.
 */
public final class Removals {
    private final Set<YamlNode> removed = Collections.newSetFromMap(new IdentityHashMap<>());

    private Removals() {}

    /** The removals among some changes. */
    public static Removals among(Collection<? extends YamlChange> changes) {
        Removals removals = new Removals();
        changes.forEach(removals::add);
        return removals;
    }

    private void add(YamlChange change) {
        if (change instanceof YamlChange.RemoveItem item) {
            removed.add(item.item());
        } else if (change instanceof YamlChange.RemoveEntry entry) {
            removed.add(entry.entry().value());
        }
    }

    /** Whether nothing is removed. */
    public boolean isEmpty() {
        return removed.isEmpty();
    }

    /** Whether an item, or the value of an entry, goes. */
    public boolean isGone(YamlNode node) {
        return !removed.isEmpty() && (removed.contains(node) || node instanceof YamlCollection c && isEmptied(c));
    }

    private boolean isEmptied(YamlCollection collection) {
        return collection.children().findAny().isPresent()
                && collection.children().allMatch(this::isGone);
    }

    /** Whether a node is named by a change itself. */
    public boolean isRemoved(YamlNode node) {
        return removed.contains(node);
    }

    /** How many nodes the changes name. */
    public int count() {
        return removed.size();
    }
}
