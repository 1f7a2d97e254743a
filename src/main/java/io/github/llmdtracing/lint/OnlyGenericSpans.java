package io.github.llmdtracing.lint;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.kubernetes.Container;
import java.util.List;
import java.util.stream.Stream;

/**
 * A model server that only HTTP auto-instrumentation traces: its spans are called GET and POST and know nothing of tokens. The annotation
 * is the operator's (opentelemetry-operator 0.158, README, "OpenTelemetry auto-instrumentation injection").
 */
final class OnlyGenericSpans implements LintRule {
    private static final String INJECTION = "instrumentation.opentelemetry.io/inject-python";
    private static final String LAUNCHER = "opentelemetry-instrument";

    @Override
    public FindingCode code() {
        return FindingCode.ONLY_GENERIC_SPANS;
    }

    @Override
    public List<Finding> findings(RequestPath path) {
        return path.hops().stream()
                .filter(h -> h.kind().compareTo(HopKind.PROXY) > 0 && h.isDark())
                .filter(h ->
                        h.container().filter(OnlyGenericSpans::isInstrumented).isPresent())
                .map(OnlyGenericSpans::finding)
                .toList();
    }

    private static boolean isInstrumented(Container container) {
        String injection = container.pod().annotations().getOrDefault(INJECTION, "false");
        boolean launched = Stream.of(container.command(), container.args())
                .flatMap(s -> s.stream())
                .flatMap(s -> s.items().stream())
                .flatMap(i -> i.text().stream())
                .anyMatch(w -> w.contains(LAUNCHER));
        return launched || !injection.equals("false");
    }

    private static Finding finding(Hop hop) {
        return hop.finding(
                FindingCode.ONLY_GENERIC_SPANS,
                "only HTTP instrumentation traces this model server",
                "Its spans are called GET and POST: queue, prefill and decode times are in those of the server's own flags.",
                "");
    }
}
