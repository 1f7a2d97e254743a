package io.github.llmdtracing.plan.values;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.helm.HelmRelease;
import io.github.llmdtracing.helm.HelmTree;
import io.github.llmdtracing.helm.LayeredValues.View;
import io.github.llmdtracing.helm.LocalChart;
import io.github.llmdtracing.helm.ValuesLayer;
import io.github.llmdtracing.helm.ValuesSchemas;
import io.github.llmdtracing.helm.ValuesTree;
import io.github.llmdtracing.serving.ComponentIds;
import io.github.llmdtracing.serving.ImageReference;
import io.github.llmdtracing.settings.TracingSettings;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.Collections;
import java.util.HashSet;
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

    /** What is said of values, or of parts of them, that no known chart claims. */
    Stream<Finding> findings(HelmTree tree) {
        Set<YamlMapping> claimed = identities();
        views().flatMap(v -> v.values().stream()).forEach(claimed::add);
        Set<YamlMapping> seen = identities();
        return Stream.of(declared(), tree.valuesFiles(), views().map(View::tree))
                .flatMap(s -> s)
                .filter(t -> seen.add(t.values()))
                .flatMap(t -> findings(t, claimed));
    }

    private static Set<YamlMapping> identities() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private Stream<View> views() {
        return known.stream().flatMap(r -> r.values().views().stream());
    }

    /** One for each chart of the project that is called like one that is known, and does not read what that one reads. */
    static Stream<Finding> namesakes(HelmTree tree, List<HelmRelease> unknown) {
        return unknown.stream()
                .flatMap(r -> LocalChart.of(tree, r).stream())
                .flatMap(c ->
                        ValuesSchemas.named(c.name())
                                .filter(s -> !c.mayRead(tree, s))
                                .map(s -> namesake(tree, c))
                                .stream())
                .distinct();
    }

    private static Finding namesake(HelmTree tree, LocalChart chart) {
        return Finding.of(
                        FindingCode.UNKNOWN_CHART,
                        chart.place(tree),
                        "chart " + chart.name(),
                        "it is called like a chart of llm-d, and its templates do not read what that one reads",
                        "It is a chart of your own, so its values stay as they are.",
                        "Give options and variables to its programs in its templates, or under its own keys.")
                .as(Severity.WARNING);
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
    private Stream<Finding> findings(ValuesTree values, Set<YamlMapping> claimed) {
        List<StartedEngines.Engine> engines =
                new StartedEngines(values, claimed).all().toList();
        Set<YamlMapping> said = identities();
        said.addAll(claimed);
        engines.stream().map(StartedEngines.Engine::place).forEach(said::add);
        return Stream.concat(engines.stream().map(e -> byCommand(values, e)), byImage(values, said));
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

    // One for each image, however often it is named.
    private Stream<Finding> byImage(ValuesTree values, Set<YamlMapping> said) {
        Set<String> named = new HashSet<>();
        return StartedEngines.mappings(values.values(), said)
                .flatMap(m -> image(m).stream())
                .filter(i -> isTraced(i.reference()) && named.add(i.reference().text()))
                .map(i -> byImage(values, i));
    }

    private static Finding byImage(ValuesTree values, Image image) {
        return Finding.of(
                FindingCode.UNKNOWN_CHART,
                values.location(image.node()),
                "values of " + values.path(),
                "the values name the image " + image.reference().text()
                        + ", and no rule knows the chart that they are for",
                "Where such a chart takes arguments and variables is not known.",
                "Add them under its keys, or say in <releases> which chart of llm-d it is.");
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
