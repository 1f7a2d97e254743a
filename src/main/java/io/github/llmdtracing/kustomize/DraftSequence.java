package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;

/** A sequence, its items to be changed. */
final class DraftSequence extends Draft {
    private final YamlSequence source;
    private final List<Draft> items = new ArrayList<>();

    DraftSequence(YamlNode written, YamlSequence source) {
        super(written);
        this.source = source;
        source.items().forEach(i -> items.add(Draft.of(i)));
    }

    private DraftSequence(DraftSequence like, List<Draft> items) {
        super(like.written());
        this.source = like.source;
        this.items.addAll(items);
        copyPatches(like);
    }

    YamlSequence source() {
        return source;
    }

    /** The items, open to change. */
    List<Draft> items() {
        return items;
    }

    /** Has other items from now on. */
    void replaceItems(List<Draft> others) {
        List<Draft> kept = List.copyOf(others);
        items.clear();
        items.addAll(kept);
    }

    /** The same sequence with other items. */
    DraftSequence with(List<Draft> others) {
        return new DraftSequence(this, others);
    }

    @Override
    boolean isEmpty() {
        return items.isEmpty();
    }

    @Override
    Draft copy() {
        return with(items.stream().map(Draft::copy).toList());
    }
}
