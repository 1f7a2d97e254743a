package io.github.llmdtracing.helm;

import io.github.llmdtracing.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** standalone of gateway-api-inference-extension: an endpoint picker with its own Envoy. */
final class StandaloneEndpointPicker implements ValuesSchema {
    private static final ChartVersion FIRST = ChartVersion.of(1, 4, 0);
    private static final ChartVersion END = ChartVersion.of(1, 6, 0);
    private static final InferencePool POOL = new InferencePool();

    @Override
    public String chart() {
        return "standalone";
    }

    @Override
    public Set<String> chartNames() {
        return Set.of("standalone");
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
        return List.of(
                new SectionRule(
                        ChartVersionRange.before(FIRST),
                        List.of(),
                        "standalone-without-tracing",
                        "first shipped with 1.4.0"),
                new SectionRule(
                        ChartVersionRange.between(FIRST, END),
                        List.of("inferenceExtension", "tracing"),
                        "standalone-tracing",
                        "standalone 1.4.0, 1.5.0 values.yaml; epplib 1.5.0 templates/_deployment.yaml"),
                new SectionRule(
                        ChartVersionRange.from(END),
                        List.of(),
                        "standalone-gone",
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
        return POOL.fixedServiceName();
    }

    @Override
    public List<ValuesImage> images(LayeredValues values) {
        return POOL.images(values);
    }

    @Override
    public List<ValuesProblem> problems(LayeredValues values) {
        return POOL.problems(values);
    }
}
