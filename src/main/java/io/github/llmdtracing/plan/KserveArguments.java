package io.github.llmdtracing.plan;

import io.github.llmdtracing.commandline.CommandOption;
import io.github.llmdtracing.commandline.Options;
import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.kubernetes.EnvEntry;
import io.github.llmdtracing.otel.OtelVariable;
import io.github.llmdtracing.serving.TracingFlags;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The model server of an LLMInferenceService that leaves command and arguments to KServe's template. Arguments of its own would replace
 * the template's before KServe 0.18; the variable is added to them from 0.18 on and does no harm before (kserve,
 * config/llmisvcconfig @v0.16 to v0.20).
 */
record KserveArguments(ContainerContext context) {
    static final String VARIABLE = "VLLM_ADDITIONAL_ARGS";

    /** Whether the container is such a one. */
    static boolean applyTo(Container container) {
        boolean model = container.pod().owner().kind().startsWith("LLMInferenceService")
                && container.name().equals("main")
                && !container.pod().path().contains("scheduler");
        return model && container.command().isEmpty() && container.args().filter(a -> !a.items().isEmpty()).isEmpty();
    }

    /** What has to be added to the variable; none where it names the endpoint already. */
    Optional<String> addition() {
        Optional<EnvEntry> existing = context.container().env(VARIABLE);
        TracingFlags flags = context.rule().flags();
        boolean mentioned = existing.flatMap(EnvEntry::literal)
                .filter(v -> flags.endpoint().filter(e -> Options.isMentioned(e, v)).isPresent())
                .isPresent();
        return mentioned ? Optional.empty() : Optional.of(words(flags, existing.isPresent()));
    }

    // Kubernetes expands only what stands before in the list, so an entry that is there already gets the address itself.
    private String words(TracingFlags flags, boolean literal) {
        List<CommandOption> options = new ArrayList<>();
        flags.endpoint().ifPresent(name -> options.add(
                literal
                        ? CommandOption.of(name, context.endpoint().url())
                        : CommandOption.ofVariable(name, OtelVariable.EXPORTER_OTLP_ENDPOINT, "")));
        flags.detail()
                .filter(name -> !context.tracing().profile().detail().equals("none"))
                .ifPresent(name -> options.add(
                        CommandOption.of(name, context.tracing().profile().detail())));
        return options.stream().map(CommandOption::asArgument).collect(Collectors.joining(" "));
    }
}
