package io.github.llmdtracing.helm;

import io.github.llmdtracing.helm.LayeredValues.Found;
import io.github.llmdtracing.serving.PathPosition;
import io.github.llmdtracing.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * vllm-stack of vllm-project/production-stack: a router with a section of its own, and engines whose flags and variables are ordinary
 * values ({@code servingEngineSpec.modelSpec[].vllmConfig.extraArgs} and {@code .env}). The router's own {@code extraArgs} stand before what
 * the section gives it (helm/templates/deployment-router.yaml @deacf47); its options are those of src/vllm_router/parsers/parser.py @008a23b.
 */
final class ProductionStack implements ValuesSchema {
    private static final ChartVersion FIRST = ChartVersion.of(0, 1, 9);
    private static final String ENDPOINT = "--otel-endpoint";
    private static final Set<String> OPTIONS = Set.of(ENDPOINT, "--otel-service-name", "--otel-secure");

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
                SectionKey.serviceName("stack-router", "serviceName"),
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
    public Optional<String> notInstalled(LayeredValues values) {
        return values.text("routerSpec", "enableRouter")
                .filter("false"::equals)
                .map(off -> "The router is switched off: routerSpec.enableRouter is false.");
    }

    // An engine's own "enabled" is no key of the chart (helm/templates/deployment-vllm-multi.yaml @010004e).
    @Override
    public Optional<String> containersNotInstalled(LayeredValues values) {
        return values.text("servingEngineSpec", "enableEngine")
                .filter("false"::equals)
                .map(off -> "The engines are switched off: servingEngineSpec.enableEngine is false.");
    }

    @Override
    public List<ValuesProblem> problems(HelmRelease release, LayeredValues values) {
        List<ValuesProblem> problems = new ArrayList<>();
        values.find("routerSpec", "tag").map(ProductionStack::ofTag).ifPresent(problems::addAll);
        killing(values).forEach(problems::add);
        return problems;
    }

    // The chart's own tag is "latest"; the options came with 0.1.9 of both.
    private static List<ValuesProblem> ofTag(Found tag) {
        String text = tag.text().orElse("latest");
        Optional<ChartVersion> version = ImageTag.version(text);
        if (text.equals("latest")
                || version.filter(v -> v.compareTo(FIRST) >= 0).isPresent()) {
            return List.of();
        }
        return List.of(version.isPresent() ? oldRouter(tag, text) : unknownRouter(tag, text));
    }

    private static ValuesProblem oldRouter(Found tag, String text) {
        return problem(
                tag,
                "the router " + text + " has no " + ENDPOINT,
                "The option came with 0.1.9; an older router stops at it.",
                "Use an image of 0.1.9 or newer.");
    }

    private static ValuesProblem unknownRouter(Found tag, String text) {
        return problem(
                tag,
                "whether the router's image \"" + text + "\" knows " + ENDPOINT + " is not known",
                "A router older than 0.1.9 stops at the option that the chart adds.",
                "Name an image of 0.1.9 or newer, or write routerSpec.otel yourself.");
    }

    private static Stream<ValuesProblem> killing(LayeredValues values) {
        Optional<ChartVersion> old =
                values.text("routerSpec", "tag").flatMap(ImageTag::version).filter(v -> v.compareTo(FIRST) < 0);
        return old.stream()
                .flatMap(v -> arguments(values).filter(f -> OPTIONS.contains(nameOf(f))))
                .map(f -> problem(
                        ValuesProblem.Kind.KILLS,
                        f,
                        nameOf(f) + " stops the router "
                                + values.text("routerSpec", "tag").orElse(""),
                        "The option came with 0.1.9.",
                        "Take the option out, or use a version that knows it."));
    }

    private static Stream<Found> arguments(LayeredValues values) {
        return values.find("routerSpec", "extraArgs").stream()
                .flatMap(f -> f.node().asSequence().stream()
                        .flatMap(s -> s.items().stream())
                        .map(i -> new Found(f.view(), i)));
    }

    private static String nameOf(Found argument) {
        return argument.text().orElse("").split("=", 2)[0];
    }

    @Override
    public Optional<StandingOption> standingOption(LayeredValues values) {
        List<Found> arguments = arguments(values).toList();
        return IntStream.range(0, arguments.size())
                .filter(i -> nameOf(arguments.get(i)).equals(ENDPOINT))
                .mapToObj(i -> option(arguments.subList(i, arguments.size())))
                .filter(o -> !o.value().isEmpty())
                .reduce((first, last) -> last);
    }

    private static StandingOption option(List<Found> from) {
        String word = from.get(0).text().orElse("");
        String next = from.stream().skip(1).findFirst().flatMap(Found::text).orElse("");
        String value = word.contains("=") ? word.substring(word.indexOf('=') + 1) : next;
        return new StandingOption(ENDPOINT, value, from.get(0));
    }

    private static ValuesProblem problem(Found found, String problem, String reason, String remedy) {
        return problem(ValuesProblem.Kind.BLOCKS, found, problem, reason, remedy);
    }

    private static ValuesProblem problem(
            ValuesProblem.Kind kind, Found found, String problem, String reason, String remedy) {
        return new ValuesProblem(
                kind, found.view().tree().location(found.node()), "routerSpec", problem, reason, remedy);
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
