package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.commandline.CommandLine;
import io.github.llmdtracing.commandline.OptionUse;
import io.github.llmdtracing.kubernetes.EnvEntry;
import io.github.llmdtracing.otel.OtelVariable;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The endpoint that a command will have. vLLM starts with an empty one, but not with details of traces beside it
 * (vllm/config/observability.py, 2026).
 *
 * @param context the container
 * @param line the command
 */
record EndpointInUse(ContainerContext context, CommandLine line) {
    private static final Pattern VARIABLE = Pattern.compile("\"?\\$[({]?(\\w+)[)}]?\"?");

    /** Whether the program may get an empty one. */
    boolean mayBeEmpty() {
        return standing().map(this::mayBeEmpty).orElseGet(() -> mayBeMissing(OtelVariable.EXPORTER_OTLP_ENDPOINT));
    }

    private Optional<OptionUse> standing() {
        return context.rule().flags().endpoint().flatMap(name -> line.options().last(name));
    }

    private boolean mayBeEmpty(OptionUse use) {
        boolean known = use.value().filter(v -> !v.contains("$(")).isPresent();
        Matcher variable = VARIABLE.matcher(use.written());
        return !known && !(variable.matches() && isSet(variable.group(1)));
    }

    private boolean isSet(String variable) {
        return variable.equals(OtelVariable.EXPORTER_OTLP_ENDPOINT)
                ? !mayBeMissing(variable)
                : isLiteral(variable) || line.assigned(variable).isPresent();
    }

    private boolean isLiteral(String variable) {
        return context.container()
                .env(variable)
                .flatMap(EnvEntry::literal)
                .filter(v -> !v.isEmpty())
                .isPresent();
    }

    private boolean mayBeMissing(String variable) {
        return context.container().env(variable).filter(EnvEntry::isOptional).isPresent();
    }
}
