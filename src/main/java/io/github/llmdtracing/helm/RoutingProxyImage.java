package io.github.llmdtracing.helm;

import io.github.llmdtracing.helm.LayeredValues.Found;
import java.util.Optional;

/**
 * What a routing proxy's image means under the ModelService chart, which sets the five variables from 0.4.7 on and can never pass
 * {@code --tracing} (llm-d-modelservice 0.4.12 templates/_helpers.tpl).
 *
 * @param problem what stays dark
 * @param reason why
 * @param remedy what to do
 */
record RoutingProxyImage(String problem, String reason, String remedy) {
    private static final ChartVersion FIRST_TRACING = ChartVersion.of(0, 6, 0);
    private static final ChartVersion FIRST_WITH_FLAG = new ChartVersion(0, 9, 0, true);

    static Optional<RoutingProxyImage> problem(String image, SectionRule rule) {
        String name = ImageName.name(image);
        Optional<ChartVersion> version = ImageName.version(image);
        boolean needsFlag = name.startsWith("llm-d-router-disagg-sidecar")
                || version.filter(v -> v.compareTo(FIRST_WITH_FLAG) >= 0).isPresent();
        if (needsFlag) {
            return Optional.of(new RoutingProxyImage(
                    "the routing proxy stays untraced: the chart cannot pass --tracing=true",
                    "The proxy traces from 0.9.0 on only with that flag, and the chart has no key for it.",
                    "Trace the proxy in a manifest of your own, or stay with llm-d-routing-sidecar 0.8."));
        }
        boolean old = name.startsWith("llm-d-routing-sidecar")
                && version.filter(v -> v.compareTo(FIRST_TRACING) < 0).isPresent();
        return old ? Optional.of(tooOld()) : withoutVariables(rule);
    }

    private static RoutingProxyImage tooOld() {
        return new RoutingProxyImage(
                "the routing proxy stays untraced: it has no tracing before 0.6.0",
                "llm-d-routing-sidecar traces from 0.6.0 on.",
                "Use llm-d-routing-sidecar 0.6.0 to 0.8.x.");
    }

    private static Optional<RoutingProxyImage> withoutVariables(SectionRule rule) {
        return rule.section().size() == 2
                ? Optional.of(new RoutingProxyImage(
                        "the routing proxy exports to localhost: the chart gives it no variables",
                        "The chart passes the collector to the proxy from 0.4.7 on.",
                        "Use the chart 0.4.7 or newer."))
                : Optional.empty();
    }

    ValuesProblem at(Found image) {
        return new ValuesProblem(
                ValuesProblem.Kind.PART_STAYS_DARK,
                image.view().tree().location(image.node()),
                "routing.proxy",
                problem,
                reason,
                remedy);
    }
}
