package io.github.llmdtracing.helm;

import io.github.llmdtracing.serving.PathPosition;
import io.github.llmdtracing.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;

/** standalone of gateway-api-inference-extension: an endpoint picker with its own Envoy. */
final class StandaloneEndpointPicker implements ValuesSchema {
    private static final ExtensionSection SECTION =
            new ExtensionSection("standalone", ChartVersion.of(1, 4, 0), "inferenceExtension", "tracing");
    private static final InferencePool POOL = new InferencePool();

    @Override
    public String chart() {
        return "standalone";
    }

    @Override
    public PathPosition position() {
        return PathPosition.PICKER;
    }

    @Override
    public ValuesMatch match(YamlMapping values) {
        return values.mapping("inferenceExtension", "endpointsServer").isPresent()
                ? ValuesMatch.COMPONENT
                : ValuesMatch.NONE;
    }

    @Override
    public boolean isNamedDistinctly() {
        return false;
    }

    @Override
    public boolean configures(YamlMapping values) {
        return POOL.configures(values);
    }

    @Override
    public List<SectionRule> rules() {
        return SECTION.rules(
                "first shipped with 1.4.0",
                "standalone 1.4.0, 1.5.0 values.yaml; epplib 1.5.0 templates/_deployment.yaml");
    }

    @Override
    public List<SectionKey> keys() {
        return PickerSection.keys();
    }

    @Override
    public Optional<FixedServiceName> fixedServiceName() {
        return POOL.fixedServiceName();
    }

    @Override
    public List<ValuesImage> images(LayeredValues values) {
        return POOL.images(values);
    }

    @Override
    public List<ValuesProblem> problems(HelmRelease release, LayeredValues values) {
        return POOL.problems(release, values);
    }

    @Override
    public List<ChartPods> pods(LayeredValues values) {
        return POOL.pods(values);
    }
}
