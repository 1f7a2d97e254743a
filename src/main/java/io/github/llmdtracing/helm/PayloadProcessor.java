package io.github.llmdtracing.helm;

import io.github.llmdtracing.serving.PathPosition;
import io.github.llmdtracing.yaml.YamlMapping;
import java.util.List;
import java.util.Set;

/** inference-payload-processor of llm-d. */
final class PayloadProcessor implements ValuesSchema {
    @Override
    public String chart() {
        return "inference-payload-processor";
    }

    @Override
    public PathPosition position() {
        return PathPosition.FRONT;
    }

    @Override
    public Set<String> chartNames() {
        return Set.of("inference-payload-processor", "llm-d-inference-payload-processor");
    }

    @Override
    public ValuesMatch match(YamlMapping values) {
        return values.mapping("payloadProcessor").isPresent() ? ValuesMatch.COMPONENT : ValuesMatch.NONE;
    }

    @Override
    public List<SectionRule> rules() {
        return List.of(new SectionRule(
                ChartVersionRange.any(),
                List.of("payloadProcessor", "tracing"),
                "payload-processor-tracing",
                "llm-d-inference-payload-processor 2026-05 chart values.yaml"));
    }

    @Override
    public List<SectionKey> keys() {
        return PickerSection.keysWithServiceName("payload-processor");
    }

    @Override
    public List<ValuesImage> images(LayeredValues values) {
        return ValuesImage.switched(values, "llm-d-inference-payload-processor", "payloadProcessor", "image");
    }

    @Override
    public List<ChartPods> pods(LayeredValues values) {
        return List.of(ChartPods.ofProgram(
                values, "payloadProcessor", List.of("payloadProcessor"), List.of("payloadProcessor", "replicas")));
    }
}
