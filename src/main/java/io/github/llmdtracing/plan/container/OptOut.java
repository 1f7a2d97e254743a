package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.commandline.CommandLine;
import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.kubernetes.EnvEntry;
import io.github.llmdtracing.kubernetes.Workload;
import io.github.llmdtracing.otel.OtelVariable;
import io.github.llmdtracing.plan.change.OptOutWord;
import io.github.llmdtracing.settings.TracingSettings;
import io.github.llmdtracing.yaml.YamlComments;
import java.util.List;
import java.util.Optional;

/** The ways in which a user keeps a container from being traced. */
record OptOut(TracingSettings settings, Container container) {
    /** How the user said it in the manifest, in the scripts of these commands or in the POM; none where he did not. */
    Optional<String> reason(List<CommandLine> lines) {
        return variable(lines, OtelVariable.SDK_DISABLED, "true")
                .or(() -> variable(lines, OtelVariable.TRACES_EXPORTER, "none"))
                .or(() -> OptOutWord.annotation(container.pod().annotations()))
                .or(this::comment)
                .or(() -> exclusion(settings, container.pod().owner().name(), container.name()));
    }

    /** How the user keeps a workload from being traced as a whole, as far as its containers by that name are concerned. */
    static Optional<String> ofWorkload(TracingSettings settings, Workload workload, String container) {
        return OptOutWord.annotation(workload.annotations()).or(() -> exclusion(settings, workload.name(), container));
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

    private Optional<String> comment() {
        return container.pod().owner().written(container.node()).stream()
                .flatMap(w -> YamlComments.at(w.place().file().text(), w.node()).stream())
                .filter(OptOutWord::isIn)
                .findFirst()
                .map(c -> "the comment \"# " + c + "\"");
    }

    private static Optional<String> exclusion(TracingSettings settings, String workload, String container) {
        return settings.excludedComponents().stream()
                .filter(p -> p.matches(workload, container))
                .findFirst()
                .map(p -> "<excludedComponents> \"" + p.text() + "\"");
    }
}
