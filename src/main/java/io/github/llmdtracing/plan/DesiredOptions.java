package io.github.llmdtracing.plan;

import io.github.llmdtracing.commandline.CommandOption;
import io.github.llmdtracing.otel.OtelVariable;
import io.github.llmdtracing.serving.TracingFlags;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The options that a command should have, as they are written.
 *
 * @param context the container
 * @param http whether the program sends over HTTP
 */
record DesiredOptions(ContainerContext context, boolean http) {
    static final String NO_DETAIL = "none";

    List<CommandOption> all() {
        TracingFlags flags = context.rule().flags();
        return Stream.of(
                        flags.enable().map(this::enable),
                        flags.endpoint().map(this::endpoint),
                        flags.detail().flatMap(this::detail))
                .flatMap(Optional::stream)
                .toList();
    }

    CommandOption enable(String name) {
        return context.rule().flags().enableTakesValue() ? CommandOption.of(name, "true") : CommandOption.bare(name);
    }

    /** What stands behind the endpoint's URL. */
    String path() {
        return http ? "/v1/traces" : "";
    }

    CommandOption endpoint(String name) {
        return CommandOption.ofVariable(name, OtelVariable.EXPORTER_OTLP_ENDPOINT, path());
    }

    Optional<CommandOption> detail(String name) {
        String wanted = context.tracing().profile().detail();
        return wanted.equals(NO_DETAIL) ? Optional.empty() : Optional.of(CommandOption.of(name, wanted));
    }
}
