package io.github.llmdtracing.helm;

import io.github.llmdtracing.serving.PathPosition;
import io.github.llmdtracing.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** llm-d-async: the asynchronous processor. */
final class AsyncProcessor implements ValuesSchema {
    @Override
    public String chart() {
        return "llm-d-async";
    }

    @Override
    public PathPosition position() {
        return PathPosition.FRONT;
    }

    @Override
    public Set<String> chartNames() {
        return Set.of("llm-d-async", "async-processor");
    }

    @Override
    public ValuesMatch match(YamlMapping values) {
        Optional<YamlMapping> processor = values.mapping("ap");
        boolean component = processor.isPresent()
                && Stream.of("otel", "image", "replicas", "redis", "messageQueueImpl")
                        .anyMatch(k -> processor.get().entry(k).isPresent());
        return component ? ValuesMatch.COMPONENT : ValuesMatch.NONE;
    }

    // Which samplers it obeys is not known.
    @Override
    public boolean knowsOneSampler() {
        return false;
    }

    @Override
    public List<SectionRule> rules() {
        return List.of(new SectionRule(
                ChartVersionRange.any(), List.of("ap", "otel"), "async-otel", "llm-d-async 2026 chart values.yaml"));
    }

    @Override
    public List<SectionKey> keys() {
        return OtelSection.keys();
    }

    @Override
    public Optional<FixedServiceName> fixedServiceName() {
        return Optional.of(new FixedServiceName("async-processor", "llm-d-async"));
    }
}
