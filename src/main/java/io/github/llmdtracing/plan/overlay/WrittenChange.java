package io.github.llmdtracing.plan.overlay;

import io.github.llmdtracing.plan.change.PlanDraft.PlacedChange;
import io.github.llmdtracing.yaml.NewYaml;
import io.github.llmdtracing.yaml.YamlChange;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/**
 * A change of a node as it stands in a file.
 *
 * @param asked the change that was asked for, perhaps of a node that stands in no file
 * @param made the change that is made
 * @param witness the node whose places in all builds are those that the change concerns
 * @param other where it could be made as well, if not here
 * @param isNowhere whether no file has a node for it, or none that may change
 */
record WrittenChange(
        PlacedChange asked, PlacedChange made, YamlNode witness, Optional<WrittenChange> other, boolean isNowhere) {
    WrittenChange(PlacedChange asked, PlacedChange made, YamlNode witness) {
        this(asked, made, witness, Optional.empty(), false);
    }

    /** A change for which no file has a node, or none that may change. */
    static WrittenChange nowhere(PlacedChange asked) {
        return new WrittenChange(asked, asked, asked.change().change().target(), Optional.empty(), true);
    }

    WrittenChange or(WrittenChange next) {
        return new WrittenChange(asked, made, witness, Optional.of(next), isNowhere);
    }

    YamlChange change() {
        return made.change().change();
    }

    /** What is added to a list; nothing for any other change. */
    List<NewYaml> added() {
        return asked.change().change() instanceof YamlChange.AppendItems append ? append.items() : List.of();
    }
}
