package io.github.llmdtracing.helm;

import io.github.llmdtracing.serving.PathPosition;
import io.github.llmdtracing.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** batch-gateway of llm-d. */
final class BatchGateway implements ValuesSchema {
    @Override
    public String chart() {
        return "batch-gateway";
    }

    @Override
    public PathPosition position() {
        return PathPosition.FRONT;
    }

    @Override
    public Set<String> chartNames() {
        return Set.of("batch-gateway", "llm-d-batch-gateway");
    }

    @Override
    public ValuesMatch match(YamlMapping values) {
        boolean component = values.mapping("apiserver").isPresent()
                && values.mapping("processor").isPresent();
        boolean otel = values.mapping("global", "otel").isPresent();
        return component ? ValuesMatch.COMPONENT : otel ? ValuesMatch.OVERLAY : ValuesMatch.NONE;
    }

    // templates/apiserver-deployment.yaml, processor-deployment.yaml and gc-deployment.yaml @3e9a2c9.
    @Override
    public Optional<String> notInstalled(LayeredValues values) {
        boolean off = Stream.of("apiserver", "processor", "gc")
                .allMatch(part ->
                        values.text(part, "enabled").filter("false"::equals).isPresent());
        return off ? Optional.of("All its parts are switched off.") : Optional.empty();
    }

    // Which samplers it obeys is not known.
    @Override
    public boolean knowsOneSampler() {
        return false;
    }

    @Override
    public List<SectionRule> rules() {
        return List.of(new SectionRule(
                ChartVersionRange.any(),
                List.of("global", "otel"),
                "batch-gateway-otel",
                "batch-gateway 2026 chart values.yaml"));
    }

    @Override
    public List<SectionKey> keys() {
        return OtelSection.keys();
    }
}
