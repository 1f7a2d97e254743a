package io.github.llmdtracing.helm;

import io.github.llmdtracing.serving.PathPosition;
import io.github.llmdtracing.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** llm-d-router-gateway and llm-d-router-standalone, both on the library chart routerlib under the key {@code router}. */
final class LlmdRouter implements ValuesSchema {
    /** The name of the picker's image in the library chart's own values (routerlib 0.9.0). */
    private static final String USUAL_IMAGE = "llm-d-router-endpoint-picker";

    private static final ChartVersion FIRST = new ChartVersion(0, 9, 0, true);

    @Override
    public String chart() {
        return "llm-d-router";
    }

    @Override
    public PathPosition position() {
        return PathPosition.PICKER;
    }

    @Override
    public Set<String> chartNames() {
        return Set.of(
                "llm-d-router-gateway",
                "llm-d-router-standalone",
                "llm-d-router-gateway-dev",
                "llm-d-router-standalone-dev");
    }

    @Override
    public ValuesMatch match(YamlMapping values) {
        Optional<YamlMapping> router = values.mapping("router");
        boolean component = router.isPresent()
                && Stream.of("epp", "modelServers", "inferencePool")
                        .anyMatch(k -> router.get().entry(k).isPresent());
        boolean tuned = router.isPresent()
                && Stream.of("tracing", "monitoring", "proxy", "tokenizer")
                        .anyMatch(k -> router.get().entry(k).isPresent());
        return component ? ValuesMatch.COMPONENT : tuned ? ValuesMatch.OVERLAY : ValuesMatch.NONE;
    }

    @Override
    public List<SectionRule> rules() {
        return List.of(
                SectionRule.unreleased(
                        ChartVersionRange.before(FIRST), "router-without-tracing", "first released with 0.9.0"),
                new SectionRule(
                        ChartVersionRange.from(FIRST),
                        List.of("router", "tracing"),
                        "router-tracing",
                        "routerlib 0.9.0, 0.10.0 values.yaml and templates/_deployment.yaml"));
    }

    @Override
    public List<SectionKey> keys() {
        return PickerSection.keys();
    }

    @Override
    public Optional<FixedServiceName> fixedServiceName() {
        return Optional.of(new FixedServiceName("endpoint-picker", "llm-d-router/epp"));
    }

    @Override
    public List<ValuesImage> images(LayeredValues values) {
        return ValuesImage.switched(values, USUAL_IMAGE, "router", "epp", "image");
    }

    @Override
    public List<ValuesProblem> problems(HelmRelease release, LayeredValues values) {
        String section = "router.tracing";
        return Stream.concat(
                        PickerFlags.of(values, section, "router", "epp", "flags").overruled().stream(),
                        PickerVariables.repeated(values, section, "router", "epp", "env").stream())
                .toList();
    }

    @Override
    public List<ChartPods> pods(LayeredValues values) {
        return List.of(ChartPods.ofProgram(values, "router", List.of("router"), List.of("router", "epp", "replicas")));
    }
}
