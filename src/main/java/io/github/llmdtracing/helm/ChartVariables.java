package io.github.llmdtracing.helm;

import io.github.llmdtracing.otel.OtelVariable;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.Set;
import java.util.stream.Stream;

/** The variables that charts write when their section is enabled. */
public final class ChartVariables {
    private static final Set<String> MODEL_SERVICE = Set.of(
            OtelVariable.SERVICE_NAME,
            OtelVariable.EXPORTER_OTLP_ENDPOINT,
            OtelVariable.TRACES_EXPORTER,
            OtelVariable.TRACES_SAMPLER,
            OtelVariable.TRACES_SAMPLER_ARG);
    private static final Set<String> PICKER = Set.of(
            OtelVariable.RESOURCE_ATTRIBUTES,
            "OTEL_RESOURCE_ATTRIBUTES_NODE_NAME",
            "OTEL_RESOURCE_ATTRIBUTES_POD_NAME");

    private ChartVariables() {}

    /** Whether the ModelService chart writes it (llm-d-modelservice 0.4.7 templates/_helpers.tpl). */
    public static boolean isWrittenByModelService(String name) {
        return MODEL_SERVICE.contains(name);
    }

    /** Whether the charts of the endpoint pickers write it (GAIE 1.5.0 epplib, llm-d-router 0.9.0 routerlib). */
    static boolean isWrittenByPickerChart(String name) {
        return MODEL_SERVICE.contains(name) || PICKER.contains(name);
    }

    /** The names in a container's own environment. */
    public static Stream<String> namesIn(YamlMapping container) {
        return container.sequence("env").stream()
                .flatMap(s -> s.items().stream())
                .flatMap(i -> i.asMapping().flatMap(m -> m.get("name")).flatMap(YamlNode::text).stream());
    }
}
