package io.github.llmdtracing.helm;

import io.github.llmdtracing.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** inferencepool of gateway-api-inference-extension: an InferencePool and its endpoint picker. */
final class InferencePool implements ValuesSchema {
    private static final ChartVersion FIRST = ChartVersion.of(1, 1, 0);
    private static final ChartVersion END = ChartVersion.of(1, 6, 0);

    @Override
    public String chart() {
        return "inferencepool";
    }

    @Override
    public Set<String> chartNames() {
        return Set.of("inferencepool");
    }

    @Override
    public ValuesMatch match(YamlMapping values) {
        return match(values, Stream.of("inferencePool", "provider", "experimentalHttpRoute", "inferenceObjectives"));
    }

    /** Values with the picker's section: a component where they say what runs, an overlay where they only tune it. */
    static ValuesMatch match(YamlMapping values, Stream<String> neighbours) {
        Optional<YamlMapping> picker = values.mapping("inferenceExtension");
        boolean component = picker.isPresent()
                && (neighbours.anyMatch(k -> values.entry(k).isPresent())
                        || Stream.of("image", "replicas", "pluginsConfigFile", "pluginsCustomConfig")
                                .anyMatch(k -> picker.get().entry(k).isPresent()));
        return component ? ValuesMatch.COMPONENT : picker.isPresent() ? ValuesMatch.OVERLAY : ValuesMatch.NONE;
    }

    @Override
    public List<SectionRule> rules() {
        return List.of(
                new SectionRule(
                        ChartVersionRange.before(FIRST),
                        List.of(),
                        "inferencepool-without-tracing",
                        "inferencepool 1.0.2 values.yaml"),
                new SectionRule(
                        ChartVersionRange.between(FIRST, END),
                        List.of("inferenceExtension", "tracing"),
                        "inferencepool-tracing",
                        "inferencepool 1.1.0, 1.5.0 values.yaml and templates/epp-deployment.yaml"),
                new SectionRule(
                        ChartVersionRange.from(END),
                        List.of(),
                        "inferencepool-gone",
                        "gateway-api-inference-extension 1.6.0 ships no charts"));
    }

    @Override
    public List<SectionKey> keys() {
        return PickerSection.keys();
    }

    @Override
    public boolean forGo() {
        return true;
    }

    @Override
    public Optional<FixedServiceName> fixedServiceName() {
        return Optional.of(new FixedServiceName("endpoint-picker", "gateway-api-inference-extension"));
    }

    @Override
    public List<ValuesImage> images(LayeredValues values) {
        return ValuesImage.switched(values, "inferenceExtension", "image");
    }

    @Override
    public List<ValuesProblem> problems(LayeredValues values) {
        return PickerVariables.repeated(values, "inferenceExtension.tracing", "inferenceExtension", "env");
    }
}
