package io.github.llmdtracing.lint;

import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.serving.ComponentIds;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * {@code --collect-detailed-traces} without {@code --otlp-traces-endpoint}, at which vLLM stops (vllm/config/observability.py, 2026).
 * Where tracing is planned both are; so this is about containers that are opted out.
 */
final class DetailWithoutEndpoint implements LintRule {
    private static final String DETAIL = "--collect-detailed-traces";
    private static final String ENDPOINT = "--otlp-traces-endpoint";
    private static final String CONFIG = "--config";

    @Override
    public FindingCode code() {
        return FindingCode.FLAG_KILLS;
    }

    @Override
    public List<Finding> findings(RequestPath path) {
        return path.hops().stream()
                .filter(h -> h.report().component().equals(ComponentIds.VLLM))
                .filter(h -> h.report().state() == ComponentState.OPTED_OUT)
                .filter(h -> h.container().filter(DetailWithoutEndpoint::stops).isPresent())
                .map(DetailWithoutEndpoint::finding)
                .toList();
    }

    // Options within a script, or in a file, are not looked for: a word of the list is certain.
    private static boolean stops(Container container) {
        List<String> words = words(container).toList();
        return words.stream().anyMatch(w -> isOption(w, DETAIL))
                && words.stream()
                        .noneMatch(
                                w -> isOption(w, CONFIG) || w.replace('_', '-').contains("--otlp-traces"));
    }

    private static boolean isOption(String word, String option) {
        return word.split("=", 2)[0].replace('_', '-').toLowerCase(Locale.ROOT).equals(option);
    }

    private static Stream<String> words(Container container) {
        return Stream.of(container.command(), container.args())
                .flatMap(s -> s.stream())
                .flatMap(s -> s.items().stream())
                .flatMap(DetailWithoutEndpoint::text);
    }

    private static Stream<String> text(YamlNode word) {
        return word.text().stream();
    }

    private static Finding finding(Hop hop) {
        return hop.finding(
                FindingCode.FLAG_KILLS,
                DETAIL + " without " + ENDPOINT + " stops vLLM",
                "The container is opted out, so that the endpoint is not added.",
                "Take the option out, or the opt-out.");
    }
}
