package io.github.llmdtracing.helm;

import io.github.llmdtracing.serving.PathPosition;
import io.github.llmdtracing.yaml.YamlMapping;
import java.util.List;

/** body-based-routing of gateway-api-inference-extension. */
final class BodyBasedRouting implements ValuesSchema {
    private static final ExtensionSection SECTION =
            new ExtensionSection("bbr", ChartVersion.of(1, 5, 0), "bbr", "tracing");

    @Override
    public String chart() {
        return "body-based-routing";
    }

    @Override
    public PathPosition position() {
        return PathPosition.FRONT;
    }

    @Override
    public ValuesMatch match(YamlMapping values) {
        return values.mapping("bbr").isPresent() ? ValuesMatch.COMPONENT : ValuesMatch.NONE;
    }

    @Override
    public List<SectionRule> rules() {
        return SECTION.rules(
                "body-based-routing 1.4.0 values.yaml",
                "body-based-routing 1.5.0 values.yaml; pkg/bbr/server/options.go");
    }

    @Override
    public List<SectionKey> keys() {
        return PickerSection.keysWithServiceName("body-based-routing");
    }

    @Override
    public List<ValuesImage> images(LayeredValues values) {
        return ValuesImage.switched(values, "bbr", "bbr", "image");
    }

    @Override
    public List<ChartPods> pods(LayeredValues values) {
        return List.of(ChartPods.ofProgram(values, "bbr", List.of("bbr"), List.of("bbr", "replicas")));
    }
}
