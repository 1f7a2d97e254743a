package io.github.llmdtracing.plan;

import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.otel.OtelVariable;
import io.github.llmdtracing.settings.TracingSettings;
import io.github.llmdtracing.yaml.YamlComments;
import java.util.Optional;

/** The ways in which a user keeps a container from being traced. */
record OptOut(TracingSettings settings, Container container) {
    private static final String ANNOTATION = "llmd-tracing/inject";
    private static final String COMMENT = "llmd-tracing: off";

    /** How the user said it; none where he did not. */
    Optional<String> reason() {
        return variable(OtelVariable.SDK_DISABLED, "true")
                .or(() -> variable(OtelVariable.TRACES_EXPORTER, "none"))
                .or(this::annotation)
                .or(this::comment)
                .or(this::exclusion);
    }

    private Optional<String> variable(String name, String value) {
        return container
                .env(name)
                .flatMap(e -> e.literal())
                .filter(value::equalsIgnoreCase)
                .map(v -> name + "=" + v);
    }

    private Optional<String> annotation() {
        return Optional.ofNullable(container.pod().annotations().get(ANNOTATION))
                .filter("false"::equalsIgnoreCase)
                .map(v -> "the annotation " + ANNOTATION + ": \"" + v + "\"");
    }

    private Optional<String> comment() {
        return container.pod().owner().written(container.node()).stream()
                .flatMap(w -> YamlComments.at(w.place().file().text(), w.node()).stream())
                .filter(c -> c.startsWith(COMMENT))
                .findFirst()
                .map(c -> "the comment \"# " + c + "\"");
    }

    private Optional<String> exclusion() {
        return settings.excludedComponents().stream()
                .filter(p -> p.matches(container.pod().owner().name(), container.name()))
                .findFirst()
                .map(p -> "<excludedComponents> \"" + p.text() + "\"");
    }
}
