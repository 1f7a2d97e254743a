package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.commandline.CommandLine;
import io.github.llmdtracing.commandline.CommandOption;
import io.github.llmdtracing.kubernetes.EnvEntry;
import io.github.llmdtracing.otel.OtelVariable;
import io.github.llmdtracing.serving.TracingFlags;
import io.github.llmdtracing.settings.ConflictPolicy;
import io.github.llmdtracing.settings.Topic;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The options that a command should have, as they are written.
 *
 * @param context the container
 * @param http whether the program sends over HTTP
 * @param conflicts who is right where the manifest and the POM differ
 */
record DesiredOptions(ContainerContext context, boolean http, ConflictPolicy conflicts) {
    static final String NO_DETAIL = "none";

    List<CommandOption> all() {
        TracingFlags flags = context.rule().flags();
        Stream<Optional<CommandOption>> endpoints =
                context.known().lines().stream().map(l -> flags.endpoint().map(name -> endpoint(l, name)));
        Stream<Optional<CommandOption>> others = Stream.of(
                flags.enable().map(this::enable),
                flags.endpoint().map(this::endpoint),
                flags.detail().flatMap(this::detail),
                flags.serviceName().flatMap(this::serviceName));
        return Stream.concat(endpoints, others)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    CommandOption enable(String name) {
        return context.rule().flags().enableTakesValue() ? CommandOption.of(name, "true") : CommandOption.bare(name);
    }

    /** What stands behind the endpoint's URL. */
    String path() {
        return http ? "/v1/traces" : "";
    }

    /**
     * The option in this command: a literal where the variable would be filled in before the shell sees it, is set too late for the
     * command's own words, or may not be expanded.
     */
    CommandOption endpoint(CommandLine line, String name) {
        return line.ownVariable(OtelVariable.EXPORTER_OTLP_ENDPOINT)
                .map(u -> CommandOption.of(name, u + path()))
                .or(() -> line.script().isPresent() && isLiteral(line) ? literalEndpoint(name) : Optional.empty())
                .orElseGet(() -> endpoint(name));
    }

    private CommandOption endpoint(String name) {
        return CommandOption.ofVariable(name, OtelVariable.EXPORTER_OTLP_ENDPOINT, path());
    }

    private boolean isLiteral(CommandLine line) {
        return line.isFragment() || new FilledInBefore(context.container()).isCertain();
    }

    private Optional<CommandOption> literalEndpoint(String name) {
        return url().map(u -> CommandOption.of(name, u + path()));
    }

    // What the variable will be.
    private Optional<String> url() {
        boolean pom =
                context.tracing().endpoint().isPresent() && context.tracing().goesFirst(Topic.ENDPOINT, conflicts);
        Optional<EnvEntry> standing = context.container().env(OtelVariable.EXPORTER_OTLP_ENDPOINT);
        return standing.isEmpty() || pom ? Optional.of(context.endpoint().url()) : standing.flatMap(EnvEntry::literal);
    }

    /** What names the service, where the POM does. */
    Optional<CommandOption> serviceName(String name) {
        return new ServiceNames(context).configured().map(n -> CommandOption.of(name, n));
    }

    Optional<CommandOption> detail(String name) {
        String wanted = context.tracing().profile().detail();
        return wanted.equals(NO_DETAIL) ? Optional.empty() : Optional.of(CommandOption.of(name, wanted));
    }
}
