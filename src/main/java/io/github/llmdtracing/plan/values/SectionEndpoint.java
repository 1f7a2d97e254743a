package io.github.llmdtracing.plan.values;

import io.github.llmdtracing.component.ValueChange;
import io.github.llmdtracing.helm.SectionKey;
import io.github.llmdtracing.helm.SectionRole;
import io.github.llmdtracing.otel.OtlpEndpoint;
import io.github.llmdtracing.otel.OtlpProtocol;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The endpoint of a chart's tracing section.
 *
 * @param keys the keys of the section
 */
record SectionEndpoint(SectionKeys keys) {
    private static final Pattern LOOPBACK =
            Pattern.compile("(?:[a-z]+://)?(?:localhost|127\\.[\\d.]+|\\[::1])(?::\\d+)?(?:/.*)?");

    /** Decides the endpoint. */
    void plan(SectionKey key) {
        Optional<String> standing =
                keys.standing(key).filter(e -> !LOOPBACK.matcher(e).matches());
        if (standing.isEmpty()) {
            keys.set(key, keys.release().endpoint().url(), false);
            keys.standing(key)
                    .filter(e -> keys.plan().sets(key.path()))
                    .ifPresent(e -> keys.plan().say(keys.findings(key).loopback(e)));
        } else if (keys.release().tracing().endpoint().isPresent()) {
            keys.meet(key, keys.release().endpoint().url());
        } else {
            keys.plan().keep(new ValueChange(keys.name(key), standing, standing, Optional.empty()));
        }
        boolean kept = !keys.plan().sets(key.path());
        standing.filter(e -> kept).ifPresent(e -> judgeEndpoint(key, e));
    }

    private void judgeEndpoint(SectionKey key, String endpoint) {
        boolean variable = endpoint.contains("{{") || endpoint.contains("$");
        Optional<OtlpEndpoint> parsed = OtlpEndpoint.parse(endpoint);
        if (parsed.isEmpty() && keys.release().schema().needsScheme() && !variable) {
            keys.plan().say(keys.findings(key).noScheme(endpoint));
        }
        parsed.filter(e -> e.port().orElse(0) == OtlpProtocol.HTTP_PROTOBUF.port())
                .ifPresent(e -> keys.plan().say(keys.findings(key).wrongPort(endpoint)));
    }

    /** The endpoint that the section will name. */
    String inUse() {
        return keys.release().schema().keys().stream()
                .filter(k -> k.role() == SectionRole.ENDPOINT && !keys.plan().sets(k.path()))
                .flatMap(k -> keys.standing(k).stream())
                .findFirst()
                .orElse(keys.release().endpoint().url());
    }
}
