package io.github.llmdtracing.helm;

import io.github.llmdtracing.yaml.YamlCollection;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A source of Argo CD with what a generator fills into it; nothing, where no generator is.
 *
 * @param from the source
 * @param parameters what is filled in
 */
record ArgoTemplate(ArgoSource from, GeneratedParameters parameters) {
    /** The releases, one for each way to read the names of its values. */
    Stream<DeclaredRelease> releases() {
        Optional<String> chart = filled(from.source(), "chart").or(() -> filled(from.source(), "path"));
        List<ValuesLayer> own = from.own(parameters);
        PostRendering rendering = from.rendering().filling(templates(own));
        return chart.stream()
                .flatMap(c -> ways(own).stream()
                        .map(layers -> new DeclaredRelease(release(c, layers).withRendering(rendering), folder())));
    }

    private Optional<String> filled(YamlMapping mapping, String key) {
        return mapping.text(key).map(parameters::filledInto);
    }

    private HelmRelease release(String chart, List<ValuesLayer> layers) {
        return HelmRelease.declared(
                        parameters.filledInto(from.name()),
                        DeclaredRelease.chartName(chart),
                        from.source().text("chart").flatMap(c -> filled(from.source(), "targetRevision")),
                        from.specification().mapping("destination").flatMap(d -> filled(d, "namespace")),
                        layers,
                        from.object().location(from.source()))
                .withParameters(set());
    }

    private Map<String, String> set() {
        Map<String, String> set = new TreeMap<>();
        from.helm().stream()
                .flatMap(h -> ManifestObject.mappings(h, "parameters").stream())
                .forEach(p -> filled(p, "name")
                        .ifPresent(n -> set.put(n, filled(p, "value").orElse(""))));
        return set;
    }

    private Optional<String> folder() {
        return filled(from.source(), "path")
                .flatMap(p -> from.object().fromRoot(from.tree(), p))
                .filter(from.tree()::isChart);
    }

    private List<List<ValuesLayer>> ways(List<ValuesLayer> own) {
        List<List<ValuesLayer>> places = new ArrayList<>();
        from.helm().stream()
                .flatMap(h -> ManifestObject.texts(h, "valueFiles").stream())
                .map(f -> files(parameters.filledInto(f)))
                .filter(f -> !f.isEmpty())
                .forEach(places::add);
        own.forEach(l -> places.add(List.of(l)));
        return DeclaredRelease.combinations(places);
    }

    // "$ref/path" starts at the root of the repository that the source of that name is; here it can only be this one.
    private List<ValuesLayer> files(String file) {
        HelmTree tree = from.tree();
        if (file.startsWith("$") || file.startsWith("/")) {
            return tree.rooted(from.object(), file.startsWith("$") ? file.substring(file.indexOf('/') + 1) : file);
        }
        String folder = filled(from.source(), "path")
                .flatMap(p -> from.object().fromRoot(tree, p))
                .orElse("");
        List<ValuesLayer> found = tree.layers(folder, file);
        return found.stream().allMatch(l -> l.tree().isEmpty()) && mayBeMissing() ? List.of() : found;
    }

    private boolean mayBeMissing() {
        return from.source().text("path").isPresent()
                && from.helm()
                        .flatMap(h -> h.text("ignoreMissingValueFiles"))
                        .filter("true"::equals)
                        .isPresent();
    }

    private Map<String, String> templates(List<ValuesLayer> layers) {
        Map<String, String> filled = new TreeMap<>();
        layers.stream()
                .flatMap(l -> l.tree().stream())
                .flatMap(t -> texts(t.values()))
                .filter(t -> t.contains("{{") && !parameters.filledInto(t).equals(t))
                .forEach(t -> filled.put(t, parameters.filledInto(t)));
        return filled;
    }

    private static Stream<String> texts(YamlNode node) {
        return node instanceof YamlCollection collection
                ? collection.children().flatMap(ArgoTemplate::texts)
                : node.text().stream();
    }
}
