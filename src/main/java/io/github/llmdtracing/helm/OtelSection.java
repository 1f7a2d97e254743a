package io.github.llmdtracing.helm;

import java.util.List;

/** The keys of the section {@code otel} of batch-gateway and llm-d-async: the endpoint is the switch. */
final class OtelSection {
    private OtelSection() {}

    static List<SectionKey> keys() {
        return List.of(
                SectionKey.of(SectionRole.ENDPOINT, "endpoint"),
                SectionKey.of(SectionRole.INSECURE, "insecure"),
                SectionKey.of(SectionRole.SAMPLER, "sampler"),
                SectionKey.of(SectionRole.SAMPLER_ARGUMENT, "samplerArg"));
    }
}
