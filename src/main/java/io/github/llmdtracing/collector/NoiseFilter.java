package io.github.llmdtracing.collector;

import io.github.llmdtracing.yaml.NewYaml;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which spans are dropped because nobody asked for them.
 *
 * @param scrapes whether those of Prometheus reading {@code /metrics} are, and bare {@code GET}s, as in llm-d's guide
 * @param probes whether those of health probes are
 */
public record NoiseFilter(boolean scrapes, boolean probes) {
    /** The processor's name. */
    static final String NAME = "filter/noise";

    private static final List<String> PATHS = List.of("url.path", "http.route", "http.target");
    private static final String PROBE = "/(health|healthz|livez|readyz|live|ready|ping)";

    boolean isEmpty() {
        return !scrapes && !probes;
    }

    /** The processor; its conditions are those of OTTL, and a span for which one holds is dropped. */
    NewYaml processor(ComponentNames names) {
        List<String> conditions = new ArrayList<>();
        String span = names.hasTraceConditions() ? "span." : "";
        if (scrapes) {
            scrapes(span).forEach(conditions::add);
        }
        if (probes) {
            probes(span).forEach(conditions::add);
        }
        NewYaml list = NewYaml.texts(conditions);
        NewYaml.Entry filter = names.hasTraceConditions()
                ? NewYaml.entry("trace_conditions", list)
                : NewYaml.entry("traces", NewYaml.mapping(NewYaml.entry("span", list)));
        return NewYaml.mapping(NewYaml.entry("error_mode", "ignore"), filter);
    }

    private static Stream<String> scrapes(String span) {
        Stream<String> paths = PATHS.stream().map(p -> attribute(span, p) + " == \"/metrics\"");
        return Stream.concat(paths, Stream.of(span + "name == \"GET /metrics\"", span + "name == \"GET\""));
    }

    private static Stream<String> probes(String span) {
        Stream<String> paths = PATHS.stream().map(p -> matches(attribute(span, p), "^" + PROBE + "$"));
        return Stream.of(
                        paths,
                        Stream.of(matches(span + "name", "^GET " + PROBE + "$")),
                        Stream.of(attribute(span, "rpc.service") + " == \"grpc.health.v1.Health\""))
                .flatMap(s -> s);
    }

    private static String attribute(String span, String key) {
        return span + "attributes[\"" + key + "\"]";
    }

    private static String matches(String target, String pattern) {
        return "IsMatch(" + target + ", \"" + pattern + "\")";
    }
}
