package io.github.llmdtracing.plan.values;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.helm.ValuesContainer;
import io.github.llmdtracing.serving.Capability;
import io.github.llmdtracing.serving.ComponentIds;
import io.github.llmdtracing.serving.ImageFact;
import io.github.llmdtracing.serving.ImageReference;
import io.github.llmdtracing.serving.Version;
import io.github.llmdtracing.serving.VersionRule;
import io.github.llmdtracing.settings.TracingSettings;
import io.github.llmdtracing.settings.UnknownVersions;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the rule table says of model servers in values whose command line the chart writes: it is vLLM's, whatever the image holds.
 *
 * @param settings what the POM says
 */
record ValuesEngines(TracingSettings settings) {
    /** Why a container must not get vLLM's tracing flags; none where nothing speaks against it. */
    Optional<String> obstacle(ValuesContainer container) {
        return unreadableImage(container)
                .or(() -> otherProgram(container))
                .or(() -> byVersion(container))
                .or(() -> byArguments(container))
                .or(() -> byForm(container));
    }

    private static Optional<String> unreadableImage(ValuesContainer container) {
        return container.isImageUnreadable()
                ? Optional.of(
                        "What its image is cannot be read, and another program than vLLM would stop at the flags.")
                : Optional.empty();
    }

    // What is there must not be lost.
    private static Optional<String> byForm(ValuesContainer container) {
        return Stream.of(List.of("env"), List.of("vllmConfig", "extraArgs"))
                .filter(path -> !ValuesVariables.takes(container.container(), path))
                .findFirst()
                .map(path -> "Its " + String.join(".", path) + " is no list, or one that stands elsewhere.");
    }

    private static ImageReference image(ValuesContainer container) {
        return ImageReference.parse(container.image().orElse(""));
    }

    private Optional<String> otherProgram(ValuesContainer container) {
        ImageReference image = image(container);
        return component(image)
                .filter(c -> !c.equals(ComponentIds.VLLM))
                .map(c -> "The image holds " + c + ", which stops at vLLM's flags.");
    }

    private Optional<String> component(ImageReference image) {
        return fact(image)
                .map(ImageFact::component)
                .or(() -> settings.rules().componentOf(image))
                .or(() -> settings.rules().looksLike(image));
    }

    private Optional<ImageFact> fact(ImageReference image) {
        return settings.images().resolve(image);
    }

    private Optional<String> byVersion(ValuesContainer container) {
        Optional<VersionRule> rule = rule(container);
        boolean none = rule.filter(r -> r.capability() == Capability.NONE).isPresent();
        boolean unsure = settings.unknownVersions() != UnknownVersions.WARN && !isCertain(rule);
        return none || unsure ? rule.map(VersionRule::note) : Optional.empty();
    }

    private Optional<VersionRule> rule(ValuesContainer container) {
        ImageReference image = image(container);
        Optional<Version> stated = fact(image).flatMap(ImageFact::version);
        return settings.rules().ruleFor(ComponentIds.VLLM, image, stated, Set.of());
    }

    private static boolean isCertain(Optional<VersionRule> rule) {
        return rule.filter(VersionRule::certain).isPresent();
    }

    private Optional<String> byArguments(ValuesContainer container) {
        List<String> conflicting = rule(container).stream()
                .flatMap(r -> r.flags().conflicting().stream())
                .toList();
        return arguments(container)
                .map(a -> a.replace('_', '-').split("=", 2)[0])
                .filter(conflicting::contains)
                .findFirst()
                .map(o -> "vLLM fails with " + o + " and tracing (vllm-project/vllm#25352).");
    }

    /** The arguments of a container, or of a model of vllm-stack. */
    static Stream<String> arguments(ValuesContainer container) {
        Stream<String> written =
                new EngineOptions(container).nodes().map(YamlNode::text).flatMap(Optional::stream);
        return Stream.concat(written, container.setArguments());
    }

    /** The options at which the server stops as it stands; not asked of another program. */
    List<Finding> killing(ValuesContainer container) {
        EngineOptions options = new EngineOptions(container);
        return otherProgram(container).isPresent()
                ? List.of()
                : rule(container).stream()
                        .flatMap(r -> options.killing(settings.rules(), r, title(container)))
                        .toList();
    }

    private String title(ValuesContainer container) {
        return ComponentIds.VLLM + version(container).map(v -> " " + v).orElse("");
    }

    /** What has to be said of a container that gets the flags although its version is not known. */
    Optional<Finding> doubt(ValuesContainer container) {
        Optional<VersionRule> rule = rule(container);
        return isCertain(rule) ? Optional.empty() : rule.map(r -> doubt(container, r));
    }

    private Finding doubt(ValuesContainer container, VersionRule rule) {
        return Finding.of(
                        FindingCode.UNKNOWN_VERSION,
                        container.tree().location(container.container()),
                        "container \"" + container.name() + "\"",
                        "the version of vllm is not certain; traced by the rule \"" + rule.name() + "\"",
                        rule.warning().orElse(rule.note()),
                        "Pin the image's version, or name it in <images>.")
                .as(Severity.WARNING);
    }

    /** The version, where the image or the POM says it. */
    Optional<String> version(ValuesContainer container) {
        ImageReference image = image(container);
        return fact(image)
                .flatMap(ImageFact::version)
                .or(() -> settings.rules().versionOf(ComponentIds.VLLM, image))
                .map(Version::toString);
    }
}
