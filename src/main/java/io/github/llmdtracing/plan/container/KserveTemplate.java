package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.commandline.Argument;
import io.github.llmdtracing.commandline.CommandLine;
import io.github.llmdtracing.commandline.GivenWords;
import io.github.llmdtracing.commandline.Launch;
import io.github.llmdtracing.commandline.Options;
import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.kubernetes.EnvEntry;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.kubernetes.LanguageModelServices;
import io.github.llmdtracing.kubernetes.Workload;
import io.github.llmdtracing.serving.ComponentIds;
import io.github.llmdtracing.serving.Version;
import io.github.llmdtracing.serving.VersionRange;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The model server of an LLMInferenceService that leaves command and arguments to KServe's template. From KServe 0.17 on arguments of the
 * manifest come to vLLM, behind a command that holds the template's own; before, they take the place of its own, {@code --port} among
 * them, or of the script that it starts. {@code VLLM_ADDITIONAL_ARGS} is read by the templates for several nodes in each version, by
 * those for one node from 0.18 on (kserve, install/v0.16.0/kserve-cluster-resources.yaml @75fd060c, install/v0.17.0 @b00e2716,
 * config/llmisvcconfig @v0.18 to v0.20).
 */
record KserveTemplate(Container container, Optional<Version> kserve) {
    /** What 0.18 and later, and those for several nodes before, add to vLLM's arguments. */
    private static final String ADDITIONAL_ARGUMENTS = "VLLM_ADDITIONAL_ARGS";

    private static final VersionRange FORWARDS = VersionRange.parse("[0.17,)");
    private static final VersionRange READS = VersionRange.parse("[0.18,)");

    /** Whether the template, and not the manifest, says what is started. */
    boolean decides() {
        return isModel(container) && container.leavesCommandOpen();
    }

    /** Whether a container is the model server of an LLMInferenceService. */
    static boolean isModel(Container container) {
        return LanguageModelServices.has(container.pod().owner())
                && container.name().equals("main")
                && !container.pod().path().contains("scheduler");
    }

    /**
     * A script among the arguments, written for a template that gives them to a shell: what stands behind it would be parameters of the script,
     * and not options (opendatahub-io/kserve, config/llmisvc/config-llm-template.yaml @b5aec70e).
     */
    Optional<Launch.Obstacle> script() {
        Workload owner = container.pod().owner();
        return container.node().sequence("args").stream()
                .filter(a -> isModel(container) && container.command().isEmpty())
                .flatMap(a -> a.items().stream())
                .flatMap(i -> i.asScalar().stream())
                .filter(i -> i.value().strip().contains("\n"))
                .map(i -> new Launch.Obstacle(
                        owner.place(i), i.range().start(), "its arguments are a script for KServe's template"))
                .findFirst();
    }

    /** Whether it is certain that arguments are passed on. */
    boolean isKnownToForward() {
        return kserve.filter(FORWARDS::contains).isPresent();
    }

    // Who sets it where the version is not known has a template that reads it.
    private boolean mayRead() {
        return kserve.filter(v -> !READS.contains(v)).isEmpty() || isForSeveralNodes();
    }

    // Workers beside the template make it several nodes (kserve v0.20.0, llm_inference_service_types.go).
    private boolean isForSeveralNodes() {
        String[] keys = container.pod().path().split("\\.");
        keys[keys.length - 1] = "worker";
        return container.pod().owner() instanceof KubernetesObject service
                && service.node().mapping(keys).isPresent();
    }

    /** Whether arguments may be written: not where they could break a server whose image the template chooses, too. */
    boolean takesArguments() {
        return isKnownToForward() || kserve.isEmpty() && container.image().isPresent();
    }

    /** The words of the variable, where they and not arguments of the container are what options go to. */
    Optional<CommandLine> words() {
        return isKnownToForward() || !decides() || !mayRead()
                ? Optional.empty()
                : container
                        .env(ADDITIONAL_ARGUMENTS)
                        .flatMap(EnvEntry::value)
                        .flatMap(YamlNode::asScalar)
                        .flatMap(v -> new GivenWords(container.pod().owner().place(v), v).commandLine());
    }

    /** The model server that the template starts; none where a runtime takes its place that nobody knows. */
    static Optional<String> server(Container container) {
        String runtime = runtime(container).orElse(ComponentIds.VLLM);
        return Stream.of(ComponentIds.VLLM, ComponentIds.SGLANG)
                .filter(id -> isModel(container) && runtime.contains(id))
                .findFirst();
    }

    /** The runtime that a service names, whose presets take the place of the usual ones. */
    static Optional<String> runtime(Container container) {
        return container.pod().owner() instanceof KubernetesObject service
                ? service.node().mapping("spec").flatMap(s -> s.text("runtime"))
                : Optional.empty();
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
        return container.env(ADDITIONAL_ARGUMENTS).filter(v -> mayRead()).flatMap(EnvEntry::literal);
    }
}
