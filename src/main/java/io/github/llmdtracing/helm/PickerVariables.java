package io.github.llmdtracing.helm;

import io.github.llmdtracing.helm.LayeredValues.Found;
import io.github.llmdtracing.otel.OtelVariable;
import java.util.List;

/** The variables that the values of an endpoint picker's chart give it. */
final class PickerVariables {
    private PickerVariables() {}

    /** The variables of the user's own list that the chart writes too. */
    static List<ValuesProblem> repeated(LayeredValues values, String section, String... path) {
        return values.items(path)
                .flatMap(item -> item.node().asMapping().flatMap(m -> m.text("name")).stream()
                        .filter(ChartVariables::isWrittenByPickerChart)
                        .map(name -> repeated(item, name, section, String.join(".", path))))
                .toList();
    }

    private static ValuesProblem repeated(Found item, String name, String section, String list) {
        return new ValuesProblem(
                ValuesProblem.Kind.REPEATED_VARIABLE,
                item.view().tree().location(item.node()),
                list,
                name + " would stand twice in the container",
                "The chart writes " + name + " itself when tracing is enabled, and appends this list to its own.",
                "Take " + name + " out of " + list + remedy(name, section) + ".");
    }

    private static String remedy(String name, String section) {
        return switch (name) {
            case OtelVariable.SERVICE_NAME -> ": the chart names the service itself";
            case OtelVariable.EXPORTER_OTLP_ENDPOINT -> " and set it in " + section + ".otelExporterEndpoint";
            case OtelVariable.TRACES_SAMPLER, OtelVariable.TRACES_SAMPLER_ARG ->
                " and set it in " + section + ".sampling";
            default -> "";
        };
    }
}
