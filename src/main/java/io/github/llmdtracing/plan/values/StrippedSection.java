package io.github.llmdtracing.plan.values;

import io.github.llmdtracing.helm.LayeredValues.View;
import io.github.llmdtracing.helm.SectionKey;
import io.github.llmdtracing.helm.SectionRole;
import io.github.llmdtracing.settings.TracingSettings;
import io.github.llmdtracing.yaml.NewYaml;
import io.github.llmdtracing.yaml.YamlChange;
import io.github.llmdtracing.yaml.YamlEntry;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The entries of a chart's tracing section that go out of one layer.
 *
 * @param release the release
 * @param view the layer
 * @param settings what the POM says
 */
record StrippedSection(ValuesCase release, View view, TracingSettings settings) {
    /** An entry of the section, by its path from there. */
    record Removed(String name, String value, YamlChange.RemoveEntry change) {}

    /** All entries; where the section has a key of its own, that. One that says that it is off is no tracing. */
    List<Removed> all() {
        if (isSwitchedOff()) {
            return List.of();
        }
        return release.section().isEmpty()
                ? release.schema().keys().stream()
                        .flatMap(k -> entry(k.path()).stream())
                        .toList()
                : entry(List.of()).stream().toList();
    }

    /** Whether the layer says that nothing is traced. */
    boolean isSwitchedOff() {
        return release.schema().keys().stream()
                .filter(k -> k.role() == SectionRole.SWITCH)
                .flatMap(k -> entry(k.path()).stream())
                .anyMatch(e -> e.value().equalsIgnoreCase("false"));
    }

    /** Those that enrich would write, where it would change nothing. */
    List<Removed> ours() {
        Map<List<String>, NewYaml> wanted = plan(release).settings().isEmpty() ? wanted() : Map.of();
        return wanted.entrySet().stream()
                .flatMap(w -> entry(w.getKey()).filter(r -> r.value().equals(text(w.getValue()))).stream())
                .toList();
    }

    /** Everything of the section that stands in the layer. */
    List<String> standing() {
        return release.schema().keys().stream()
                .map(SectionKey::path)
                .flatMap(p -> entry(p).stream())
                .map(Removed::name)
                .toList();
    }

    private Map<List<String>, NewYaml> wanted() {
        return plan(new ValuesCase(
                        release.release(),
                        release.schema(),
                        release.values().only(v -> false),
                        release.decision(),
                        release.tracing(),
                        release.endpoint()))
                .settings();
    }

    private SectionPlan plan(ValuesCase values) {
        return new SectionPlanner(values, settings.conflicts(), release.location(view)).on();
    }

    private static String text(NewYaml value) {
        return value instanceof NewYaml.Text text ? text.value() : ((NewYaml.Literal) value).value();
    }

    // Written out, with a key at each level: what an alias or a merge key brings in is not this section's alone.
    private Optional<Removed> entry(List<String> path) {
        List<String> keys = view.fromRoot(
                Stream.concat(release.section().stream(), path.stream()).toList());
        YamlMapping at = view.tree().values();
        for (String key : keys.subList(0, keys.size() - 1)) {
            Optional<YamlNode> next = at.entry(key).map(YamlEntry::value);
            if (!(next.orElse(at) instanceof YamlMapping inner) || next.isEmpty()) {
                return Optional.empty();
            }
            at = inner;
        }
        YamlMapping mapping = at;
        return mapping.entry(keys.get(keys.size() - 1)).map(e -> removed(path, mapping, e));
    }

    private Removed removed(List<String> path, YamlMapping mapping, YamlEntry entry) {
        String name = Stream.concat(Stream.of(release.sectionName()).filter(s -> !s.isEmpty()), path.stream())
                .reduce((a, b) -> a + "." + b)
                .orElse("");
        return new Removed(name, entry.value().text().orElse(""), new YamlChange.RemoveEntry(mapping, entry));
    }
}
