package io.github.llmdtracing.helm;

import io.github.llmdtracing.helm.LayeredValues.Found;
import io.github.llmdtracing.serving.PathPosition;
import io.github.llmdtracing.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * vllm-stack of vllm-project/production-stack: a router with a section of its own, and engines whose flags and variables are ordinary
 * values ({@code servingEngineSpec.modelSpec[].vllmConfig.extraArgs} and {@code .env}).
 */
final class ProductionStack implements ValuesSchema {
    private static final ChartVersion FIRST = ChartVersion.of(0, 1, 9);

    @Override
    public String chart() {
        return "vllm-stack";
    }

    @Override
    public PathPosition position() {
        return PathPosition.ROUTER;
    }

    @Override
    public Set<String> chartNames() {
        return Set.of("vllm-stack", "production-stack");
    }

    @Override
    public ValuesMatch match(YamlMapping values) {
        boolean engines = values.mapping("servingEngineSpec")
                .filter(m -> m.entry("modelSpec").isPresent())
                .isPresent();
        boolean some = Stream.of("servingEngineSpec", "routerSpec")
                .anyMatch(k -> values.mapping(k).isPresent());
        return engines ? ValuesMatch.COMPONENT : some ? ValuesMatch.OVERLAY : ValuesMatch.NONE;
    }

    @Override
    public List<SectionRule> rules() {
        return List.of(
                SectionRule.without(
                        ChartVersionRange.before(FIRST),
                        "vllm-stack-without-otel",
                        "vllm-stack 0.1.8 helm/values.yaml"),
                new SectionRule(
                        ChartVersionRange.from(FIRST),
                        List.of("routerSpec", "otel"),
                        "vllm-stack-otel",
                        "vllm-stack 0.1.9, 0.1.12 helm/values.yaml"));
    }

    @Override
    public List<SectionKey> keys() {
        return List.of(
                SectionKey.of(SectionRole.ENDPOINT, "endpoint"),
                SectionKey.serviceName("vllm-router", "serviceName"),
                SectionKey.of(SectionRole.SECURE, "secure"));
    }

    @Override
    public boolean forGo() {
        return false;
    }

    @Override
    public boolean needsScheme() {
        return false;
    }

    @Override
    public boolean setsVariablesOfContainers() {
        return false;
    }

    /** The models; each is an engine. */
    @Override
    public List<ValuesContainer> containers(HelmRelease release, LayeredValues values) {
        return values.items("servingEngineSpec", "modelSpec")
                .map(f -> new ValuesContainer(
                        f.view().tree(),
                        f.node().asMapping().orElseThrow(),
                        release.name() + "/servingEngineSpec",
                        "",
                        release.namespace(),
                        false,
                        false))
                .toList();
    }

    @Override
    public List<ValuesProblem> problems(LayeredValues values) {
        List<ValuesProblem> problems = new ArrayList<>();
        boolean disabled = values.text("routerSpec", "enableRouter")
                .filter("false"::equals)
                .isPresent();
        if (disabled) {
            values.find("routerSpec", "enableRouter")
                    .map(ProductionStack::noRouter)
                    .ifPresent(problems::add);
        }
        values.find("routerSpec", "tag").flatMap(ProductionStack::oldRouter).ifPresent(problems::add);
        return problems;
    }

    private static ValuesProblem noRouter(Found found) {
        return problem(found, "there is no router to trace", "The router is switched off here.", "");
    }

    // The chart's own tag is "latest"; the options came with 0.1.9 of both.
    private static Optional<ValuesProblem> oldRouter(Found tag) {
        String text = tag.text().orElse("latest");
        boolean recent = text.equals("latest")
                || ImageTag.version(text).filter(v -> v.compareTo(FIRST) >= 0).isPresent();
        return recent
                ? Optional.empty()
                : Optional.of(problem(
                        tag,
                        "whether the router's image \"" + text + "\" knows --otel-endpoint is not known",
                        "A router older than 0.1.9 stops at the option that the chart adds.",
                        "Name an image of 0.1.9 or newer, or write routerSpec.otel yourself."));
    }

    private static ValuesProblem problem(Found found, String problem, String reason, String remedy) {
        return new ValuesProblem(
                ValuesProblem.Kind.BLOCKS,
                found.view().tree().location(found.node()),
                "routerSpec",
                problem,
                reason,
                remedy);
    }

    @Override
    public List<ChartPods> pods(LayeredValues values) {
        ChartPods router =
                ChartPods.ofProgram(values, "routerSpec", List.of("routerSpec"), List.of("routerSpec", "replicaCount"));
        ChartPods engines = new ChartPods(
                "servingEngineSpec",
                List.of(List.of("servingEngineSpec")),
                Optional.empty(),
                false,
                List.of(),
                true,
                ChartPods.place(values, List.of("servingEngineSpec")));
        return List.of(router, engines);
    }
}
