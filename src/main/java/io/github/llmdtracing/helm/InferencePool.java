package io.github.llmdtracing.helm;

import io.github.llmdtracing.serving.PathPosition;
import io.github.llmdtracing.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** inferencepool of gateway-api-inference-extension: an InferencePool and its endpoint picker. */
final class InferencePool implements ValuesSchema {
    /** The name of the picker's image in the chart's own values (1.1.0 to 1.5.0). */
    private static final String USUAL_IMAGE = "epp";

    private static final ExtensionSection SECTION =
            new ExtensionSection("inferencepool", ChartVersion.of(1, 1, 0), "inferenceExtension", "tracing");

    @Override
    public String chart() {
        return "inferencepool";
    }

    @Override
    public PathPosition position() {
        return PathPosition.PICKER;
    }

    @Override
    public ValuesMatch match(YamlMapping values) {
        ValuesMatch picker =
                match(values, Stream.of("inferencePool", "provider", "experimentalHttpRoute", "inferenceObjectives"));
        boolean pool = values.mapping("inferencePool", "modelServers").isPresent();
        return picker == ValuesMatch.NONE && pool ? ValuesMatch.OVERLAY : picker;
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
        return SECTION.rules(
                "inferencepool 1.0.2 values.yaml",
                "inferencepool 1.1.0, 1.5.0 values.yaml and templates/epp-deployment.yaml");
    }

    @Override
    public List<SectionKey> keys() {
        return PickerSection.keys();
    }

    @Override
    public Optional<FixedServiceName> fixedServiceName() {
        return Optional.of(new FixedServiceName("endpoint-picker", "gateway-api-inference-extension"));
    }

    @Override
    public List<ValuesImage> images(LayeredValues values) {
        return ValuesImage.switched(values, USUAL_IMAGE, "inferenceExtension", "image");
    }

    @Override
    public List<ValuesProblem> problems(HelmRelease release, LayeredValues values) {
        String section = "inferenceExtension.tracing";
        return Stream.concat(
                        PickerFlags.of(values, section, "inferenceExtension", "flags").splitting().stream(),
                        PickerVariables.repeated(values, section, "inferenceExtension", "env").stream())
                .toList();
    }

    @Override
    public List<ChartPods> pods(LayeredValues values) {
        return List.of(ChartPods.ofProgram(
                values,
                "inferenceExtension",
                List.of("inferenceExtension"),
                List.of("inferenceExtension", "replicas")));
    }
}
