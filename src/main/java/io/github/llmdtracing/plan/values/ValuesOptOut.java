package io.github.llmdtracing.plan.values;

import io.github.llmdtracing.helm.LayeredValues.View;
import io.github.llmdtracing.plan.change.OptOutWord;
import io.github.llmdtracing.yaml.YamlComments;
import io.github.llmdtracing.yaml.YamlEntry;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The comment {@code # llmd-tracing: off}: above the values, or at a key on the way to the section. */
final class ValuesOptOut {
    private ValuesOptOut() {}

    static boolean isIn(ValuesCase release) {
        return release.values().views().stream().anyMatch(v -> isIn(release, v));
    }

    private static boolean isIn(ValuesCase release, View view) {
        return places(view, view.fromRoot(release.section())).stream().anyMatch(n -> isAt(view, n));
    }

    static boolean isAt(View view, YamlNode node) {
        return YamlComments.at(view.tree().file().text(), node).stream().anyMatch(OptOutWord::isIn);
    }

    // The values themselves, and each key that exists, with what stands behind it.
    private static List<YamlNode> places(View view, List<String> path) {
        List<YamlNode> places = new ArrayList<>(List.of(view.tree().values()));
        Optional<YamlMapping> at = Optional.of(view.tree().values());
        for (String key : path) {
            Optional<YamlEntry> entry = at.flatMap(m -> m.entry(key));
            entry.ifPresent(e -> places.addAll(List.of(e.key(), e.value())));
            at = entry.flatMap(e -> e.value().asMapping());
        }
        return places;
    }
}
