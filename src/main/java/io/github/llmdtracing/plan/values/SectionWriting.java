package io.github.llmdtracing.plan.values;

import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.component.ValueChange;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.helm.LayeredValues.View;
import io.github.llmdtracing.plan.change.PlannedChange;
import io.github.llmdtracing.plan.change.SectionEdits;
import io.github.llmdtracing.yaml.NewYaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes sections into the layers that carry them, each once. */
final class SectionWriting {
    private final ValuesDraft draft;
    private final List<Written> written = new ArrayList<>();

    /** A section that has been planned: releases that share it need no second one. */
    private record Written(View view, List<String> section) {
        boolean isAt(View other, List<String> path) {
            return view.isSameAs(other) && section.equals(path);
        }
    }

    SectionWriting(ValuesDraft draft) {
        this.draft = draft;
    }

    /** Whether the section is planned in that layer already. */
    boolean isWritten(ValuesCase release, View carrier) {
        return written.stream().anyMatch(w -> w.isAt(carrier, release.section()));
    }

    /**
     * Plans what a section gets.
     *
     * @param whenChanged what becomes of the component where something changes
     * @return whether the section will be there
     */
    boolean write(ValuesCase release, View carrier, SectionPlan section, ComponentState whenChanged) {
        Location place = release.location(carrier);
        SectionEdits changes = edits(release, carrier, section.settings());
        Optional<String> obstacle = changes.obstacle()
                .or(() -> section.settings().isEmpty() ? Optional.empty() : ValuesEdits.obstacle(carrier.tree()));
        if (obstacle.isPresent()) {
            draft.finding(new ReleaseFindings(release, place).notEditable(obstacle.get()));
            draft.report(
                    release,
                    place,
                    ComponentState.NOT_TRACEABLE,
                    "The section cannot be written: " + obstacle.get() + ".");
            return false;
        }
        written.add(new Written(carrier, release.section()));
        section.findings().forEach(draft::finding);
        ComponentState state = section.settings().isEmpty() ? ComponentState.ALREADY_TRACED : whenChanged;
        draft.component(release.report(place, state, "", section.values()));
        draft.edit(carrier.tree(), planned(release, carrier, changes, section));
        return true;
    }

    private static SectionEdits edits(ValuesCase release, View carrier, Map<List<String>, NewYaml> settings) {
        List<List<String>> order = release.schema().keys().stream()
                .map(k -> fromRoot(release, carrier, k.path()))
                .toList();
        SectionEdits edits = new SectionEdits(carrier.tree().values(), order);
        settings.forEach((path, value) -> edits.set(fromRoot(release, carrier, path), value));
        return edits;
    }

    private static List<String> fromRoot(ValuesCase release, View carrier, List<String> path) {
        return carrier.fromRoot(
                Stream.concat(release.section().stream(), path.stream()).toList());
    }

    private static List<PlannedChange> planned(
            ValuesCase release, View carrier, SectionEdits changes, SectionPlan section) {
        String description = section.values().stream()
                .filter(ValueChange::changes)
                .map(v -> v.name() + "=" + v.after().orElse(""))
                .collect(Collectors.joining(", "));
        return changes.changes().stream()
                .map(c -> new PlannedChange(
                        carrier.tree().document(), c, release.rule().id(), description))
                .toList();
    }
}
