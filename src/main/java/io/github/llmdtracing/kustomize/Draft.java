package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlScalar;
import io.github.llmdtracing.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A node while it is being patched. Kustomize changes its nodes in place, and what it makes of odd patches follows from that; so
 * drafts change, and the nodes behind them do not. {@link Composer} makes nodes of drafts again.
 */
abstract sealed class Draft permits DraftMapping, DraftSequence, DraftScalar {
    private final YamlNode written;
    private final List<YamlNode> patches = new ArrayList<>();

    Draft(YamlNode written) {
        this.written = written;
    }

    /** A draft of a node; aliases are followed, as kustomize expands them before anything else. */
    static Draft of(YamlNode written) {
        YamlNode node = written.resolved();
        if (node instanceof YamlMapping mapping) {
            return new DraftMapping(written, mapping);
        }
        if (node instanceof YamlSequence sequence) {
            return new DraftSequence(written, sequence);
        }
        return new DraftScalar(written, (YamlScalar) node);
    }

    /** The node as it stands, an alias as an alias. */
    final YamlNode written() {
        return written;
    }

    /** Remembers a node of a patch that had its say here. */
    final void patchedBy(YamlNode patch) {
        if (patches.stream().noneMatch(p -> p == patch)) {
            patches.add(patch);
        }
    }

    /** The nodes of patches that had their say. */
    final List<YamlNode> patches() {
        return Collections.unmodifiableList(patches);
    }

    /** The text of a scalar, an empty string for others: what kyaml has in the field {@code Value}. */
    String value() {
        return "";
    }

    /** Whether it is a null. */
    boolean isNull() {
        return false;
    }

    /** Whether it is a mapping or sequence without anything in it. */
    abstract boolean isEmpty();

    /** A draft of the same that changes on its own. */
    abstract Draft copy();

    final void copyPatches(Draft from) {
        patches.addAll(from.patches);
    }
}
