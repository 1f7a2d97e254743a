package io.github.llmdtracing.plan.overlay;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.plan.change.AddedVariables;
import io.github.llmdtracing.plan.change.PlanDraft.PlacedChange;
import io.github.llmdtracing.plan.change.PlannedChange;
import io.github.llmdtracing.yaml.YamlChange;
import io.github.llmdtracing.yaml.YamlMapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The variables of a container that go into one of the mappings it is made of.
 *
 * @param ask what is asked for the container
 * @param part the mapping
 */
record PlacedVariables(LayeredAsk ask, YamlMapping part) {
    /** The change of the mapping; none where it gets no variable. */
    Optional<PlacedChange> change() {
        List<String> names = ask.placedIn(part);
        return names.isEmpty() ? Optional.empty() : ask.variables().map(v -> change(v.in(part, values(v, names))));
    }

    private static Map<String, String> values(AddedVariables all, List<String> names) {
        Map<String, String> some = new LinkedHashMap<>();
        all.values().forEach((name, value) -> {
            if (names.contains(name)) {
                some.put(name, value);
            }
        });
        return some;
    }

    private PlacedChange change(AddedVariables variables) {
        YamlChange change = variables.change();
        Place place = ask.built().object().place(change.target());
        PlannedChange planned = new PlannedChange(place.document(), change, ask.rule(), variables.description());
        return new PlacedChange(place, planned, Optional.of(variables));
    }
}
