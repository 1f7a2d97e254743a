package io.github.llmdtracing.verify;

import io.github.llmdtracing.serving.ComponentIds;
import java.util.Optional;

/** The picker is the upstream one, which has none of llm-d's spans. */
final class UpstreamPicker implements CauseRule {
    private static final String UPSTREAM = "gateway-api-inference-extension/";

    @Override
    public Optional<Cause> cause(ExpectedService service, Circumstances circumstances) {
        return Optional.of(service)
                .filter(s -> s.component().equals(ComponentIds.ENDPOINT_PICKER))
                .flatMap(s -> s.report().image())
                .filter(i -> i.contains(UPSTREAM))
                .map(i -> new Cause(
                        "upstream-picker",
                        "The image is " + i + "; the spans of llm-d's own plugins are only made by llm-d's picker.",
                        "Use the image llm-d-inference-scheduler, or llm-d-router-endpoint-picker from 0.9 on."));
    }
}
