package io.github.llmdtracing.helm;

import io.github.llmdtracing.yaml.YamlMapping;
import java.util.List;
import java.util.Set;

/** body-based-routing of gateway-api-inference-extension. */
final class BodyBasedRouting implements ValuesSchema {
    private static final ChartVersion FIRST = ChartVersion.of(1, 5, 0);
    private static final ChartVersion END = ChartVersion.of(1, 6, 0);

    @Override
    public String chart() {
        return "body-based-routing";
    }

    @Override
    public Set<String> chartNames() {
        return Set.of("body-based-routing");
    }

    @Override
    public ValuesMatch match(YamlMapping values) {
        return values.mapping("bbr").isPresent() ? ValuesMatch.COMPONENT : ValuesMatch.NONE;
    }

    @Override
    public List<SectionRule> rules() {
        return List.of(
                new SectionRule(
                        ChartVersionRange.before(FIRST),
                        List.of(),
                        "bbr-without-tracing",
                        "body-based-routing 1.4.0 values.yaml"),
                new SectionRule(
                        ChartVersionRange.between(FIRST, END),
                        List.of("bbr", "tracing"),
                        "bbr-tracing",
                        "body-based-routing 1.5.0 values.yaml; pkg/bbr/server/options.go"),
                new SectionRule(
                        ChartVersionRange.from(END),
                        List.of(),
                        "bbr-gone",
                        "gateway-api-inference-extension 1.6.0 ships no charts"));
    }

    @Override
    public List<SectionKey> keys() {
        return PickerSection.keysWithServiceName("body-based-routing");
    }

    @Override
    public boolean forGo() {
        return true;
    }

    @Override
    public List<ValuesImage> images(LayeredValues values) {
        return ValuesImage.switched(values, "bbr", "image");
    }
}
