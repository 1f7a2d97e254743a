package io.github.llmdtracing.plan;

import io.github.llmdtracing.commandline.Argument;
import io.github.llmdtracing.commandline.Options;
import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.kubernetes.EnvEntry;
import io.github.llmdtracing.serving.Version;
import io.github.llmdtracing.serving.VersionRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The model server of an LLMInferenceService that leaves command and arguments to KServe's template. From KServe 0.18 on the
 * template passes arguments of the manifest on to vLLM; before, they take the place of its own, {@code --port} among them (kserve,
 * config/llmisvcconfig/config-llm-template.yaml @v0.16 to v0.20).
 */
record KserveTemplate(Container container, Optional<Version> kserve) {
    /** What 0.18 and later add to vLLM's arguments; a manifest that sets it is written for them. */
    private static final String ADDITIONAL_ARGUMENTS = "VLLM_ADDITIONAL_ARGS";

    private static final VersionRange FORWARDS = VersionRange.parse("[0.18,)");

    /** Whether the template, and not the manifest, says what is started. */
    boolean decides() {
        return isModel(container) && container.leavesCommandOpen();
    }

    /** Whether a container is the model server of an LLMInferenceService. */
    static boolean isModel(Container container) {
        return container.pod().owner().kind().startsWith("LLMInferenceService")
                && container.name().equals("main")
                && !container.pod().path().contains("scheduler");
    }

    /** Whether it is certain that arguments are passed on. */
    boolean isKnownToForward() {
        return kserve.map(FORWARDS::contains).orElse(additionalArguments().isPresent());
    }

    /** Whether arguments may be written: not where they could break a server whose image the template chooses, too. */
    boolean takesArguments() {
        return isKnownToForward() || kserve.isEmpty() && container.image().isPresent();
    }

    /** Whether an option is given by the variable. */
    boolean hasOption(String option) {
        return additionalArguments().filter(v -> Options.isMentioned(option, v)).isPresent();
    }

    /** The options that the variable gives. */
    Options additionalOptions() {
        List<Argument> words = additionalArguments().stream()
                .flatMap(v -> Stream.of(v.trim().split("\\s+")))
                .map(w -> Argument.of(w, 0))
                .toList();
        return new Options(words);
    }

    /** The variable whose words the template appends; none where a command of the manifest takes the template's place. */
    Optional<EnvEntry> appended() {
        return container
                .env(ADDITIONAL_ARGUMENTS)
                .filter(v -> isModel(container) && container.command().isEmpty());
    }

    private Optional<String> additionalArguments() {
        return container.env(ADDITIONAL_ARGUMENTS).flatMap(EnvEntry::literal);
    }
}
