package io.github.llmdtracing.plan;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.helm.HelmRelease;
import io.github.llmdtracing.helm.HelmTree;
import io.github.llmdtracing.helm.ValuesLayer;
import io.github.llmdtracing.helm.ValuesTree;
import io.github.llmdtracing.serving.ComponentIds;
import io.github.llmdtracing.serving.ImageReference;
import io.github.llmdtracing.settings.TracingSettings;
import io.github.llmdtracing.yaml.YamlEntry;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says which values name an image of a component and are for a chart that no rule knows: what such a chart makes of arguments and variables
 * is its own affair.
 *
 * @param settings what the POM says
 * @param known the releases of charts that are known
 * @param unknown those of other charts
 */
record UnknownCharts(TracingSettings settings, List<ReleaseValues> known, List<HelmRelease> unknown) {
    private static final Set<String> TRACED = Set.of(
            ComponentIds.VLLM,
            ComponentIds.SGLANG,
            ComponentIds.SGLANG_ROUTER,
            ComponentIds.STACK_ROUTER,
            ComponentIds.ROUTING_PROXY,
            ComponentIds.ENDPOINT_PICKER);

    /** One for each file of values. */
    Stream<Finding> findings(HelmTree tree) {
        Set<YamlMapping> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        known.stream()
                .flatMap(r -> r.values().views().stream())
                .map(v -> v.tree().values())
                .forEach(seen::add);
        return Stream.concat(declared(), tree.valuesFiles())
                .filter(t -> seen.add(t.values()))
                .flatMap(t -> finding(t).stream());
    }

    /** One for each part of a file that may be values of a chart that is known. */
    static Stream<Finding> doubtful(List<HelmRelease> parts) {
        return parts.stream()
                .map(part -> Finding.of(
                        FindingCode.UNKNOWN_CHART,
                        part.declaredAt(),
                        "\"" + part.nesting().get(0) + "\"",
                        "looks like values of " + part.chart()
                                + ", and no chart of the project has a part of that name",
                        "A file of another format may have such keys as well, so it stays as it is.",
                        "Where these are values, say so in <releases>."));
    }

    private Stream<ValuesTree> declared() {
        return unknown.stream()
                .flatMap(r -> r.layers().stream())
                .map(ValuesLayer::tree)
                .flatMap(Optional::stream);
    }

    // A command says more than an image: it is certain that a server runs, and that nothing traces it.
    private Optional<Finding> finding(ValuesTree values) {
        return new StartedEngines(values).first().map(e -> byCommand(values, e)).or(() -> byImage(values));
    }

    private static Finding byCommand(ValuesTree values, StartedEngines.Engine engine) {
        return Finding.of(
                        FindingCode.UNKNOWN_CHART,
                        values.location(engine.place()),
                        "values of " + values.path(),
                        "the values start " + engine.component() + ", and no rule knows the chart that they are for",
                        "What such a chart makes of commands, arguments and variables is not known, so it stays untraced.",
                        "Add the options and variables under its keys, or say in <releases> which chart of llm-d it is.")
                .as(Severity.WARNING);
    }

    private Optional<Finding> byImage(ValuesTree values) {
        return images(values.values())
                .filter(i -> isTraced(i.reference()))
                .findFirst()
                .map(image -> Finding.of(
                        FindingCode.UNKNOWN_CHART,
                        values.location(image.node()),
                        "values of " + values.path(),
                        "the values name the image " + image.reference().text()
                                + ", and no rule knows the chart that they are for",
                        "Where such a chart takes arguments and variables is not known.",
                        "Add them under its keys, or say in <releases> which chart of llm-d it is."));
    }

    private boolean isTraced(ImageReference image) {
        return settings.images()
                .resolve(image)
                .map(f -> f.component())
                .or(() -> settings.rules().componentOf(image))
                .or(() -> settings.rules().looksLike(image))
                .filter(TRACED::contains)
                .isPresent();
    }

    /** An image that values name. */
    private record Image(YamlNode node, ImageReference reference) {}

    private static Stream<Image> images(YamlNode node) {
        Stream<Image> inside = Stream.concat(
                        node.asMapping().stream()
                                .flatMap(m -> m.entries().stream())
                                .map(YamlEntry::value),
                        node.asSequence().stream().flatMap(s -> s.items().stream()))
                .flatMap(UnknownCharts::images);
        return Stream.concat(node.asMapping().flatMap(UnknownCharts::image).stream(), inside);
    }

    private static Optional<Image> image(YamlMapping mapping) {
        Optional<String> whole = mapping.text("image").filter(i -> i.contains("/") || i.contains(":"));
        return whole.or(() -> mapping.text("repository").map(r -> joined(mapping)))
                .map(text -> new Image(mapping, ImageReference.parse(text)));
    }

    private static String joined(YamlMapping mapping) {
        String name = Stream.of("registry", "repository")
                .flatMap(k -> mapping.text(k).stream())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/"));
        return name + mapping.text("tag").map(t -> ":" + t).orElse("");
    }
}
