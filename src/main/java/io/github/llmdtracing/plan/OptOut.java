package io.github.llmdtracing.plan;

import io.github.llmdtracing.commandline.CommandLine;
import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.kubernetes.EnvEntry;
import io.github.llmdtracing.otel.OtelVariable;
import io.github.llmdtracing.settings.TracingSettings;
import io.github.llmdtracing.yaml.YamlComments;
import java.util.List;
import java.util.Optional;

/** The ways in which a user keeps a container from being traced. */
record OptOut(TracingSettings settings, Container container) {
    private static final String ANNOTATION = "llmd-tracing/inject";
    private static final String COMMENT = "llmd-tracing: off";

    /** How the user said it in the manifest, in the scripts of these commands or in the POM; none where he did not. */
    Optional<String> reason(List<CommandLine> lines) {
        return variable(lines, OtelVariable.SDK_DISABLED, "true")
                .or(() -> variable(lines, OtelVariable.TRACES_EXPORTER, "none"))
                .or(this::annotation)
                .or(this::comment)
                .or(this::exclusion);
    }

    private Optional<String> variable(List<CommandLine> lines, String name, String value) {
        return assigned(lines, name)
                .or(() -> container.env(name).flatMap(EnvEntry::literal))
                .filter(value::equalsIgnoreCase)
                .map(v -> name + "=" + v);
    }

    private static Optional<String> assigned(List<CommandLine> lines, String name) {
        return lines.stream().flatMap(l -> l.assigned(name).stream()).findFirst();
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
