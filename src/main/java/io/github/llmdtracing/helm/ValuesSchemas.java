package io.github.llmdtracing.helm;

import io.github.llmdtracing.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The catalogue of charts. */
public final class ValuesSchemas {
    private static final List<ValuesSchema> ALL = List.of(
            new ModelService(),
            new StandaloneEndpointPicker(),
            new InferencePool(),
            new BodyBasedRouting(),
            new LlmdRouter(),
            new PayloadProcessor(),
            new BatchGateway(),
            new AsyncProcessor(),
            new ProductionStack(),
            new LlmdInfra());

    private ValuesSchemas() {}

    /** Every chart that is known. */
    public static List<ValuesSchema> all() {
        return ALL;
    }

    /** The chart of that name, as it is installed or as people call it. */
    public static Optional<ValuesSchema> named(String chart) {
        return ALL.stream()
                .filter(s -> s.chart().equals(chart) || s.chartNames().contains(chart))
                .findFirst();
    }

    /** The chart whose component some values describe. */
    static Optional<ValuesSchema> configuring(YamlMapping values) {
        return matching(values, ValuesMatch.COMPONENT).findFirst();
    }

    /** The chart that some values are for, by their keys. */
    static Optional<ValuesSchema> describing(YamlMapping values) {
        return configuring(values)
                .or(() -> matching(values, ValuesMatch.OVERLAY).findFirst());
    }

    private static Stream<ValuesSchema> matching(YamlMapping values, ValuesMatch match) {
        return ALL.stream().filter(s -> s.match(values) == match);
    }
}
