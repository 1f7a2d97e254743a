package io.github.llmdtracing.helm;

import io.github.llmdtracing.serving.PathPosition;
import io.github.llmdtracing.yaml.YamlMapping;
import java.util.List;

/**
 * llm-d-infra: the gateway. It traces by its own means, so the chart has no section (llm-d-incubation/llm-d-infra 1.3, 1.4
 * values.yaml). Its values are known by the release alone: {@code gateway} and {@code ingress} are keys of many charts.
 */
final class LlmdInfra implements ValuesSchema {
    @Override
    public String chart() {
        return "llm-d-infra";
    }

    @Override
    public PathPosition position() {
        return PathPosition.ENTRY;
    }

    @Override
    public ValuesMatch match(YamlMapping values) {
        return ValuesMatch.NONE;
    }

    @Override
    public List<SectionRule> rules() {
        return List.of(SectionRule.without(
                ChartVersionRange.any(), "llm-d-infra", "llm-d-infra 1.4 values.yaml: gateway and ingress only"));
    }

    @Override
    public List<SectionKey> keys() {
        return List.of();
    }

    @Override
    public boolean forGo() {
        return false;
    }
}
