package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.otel.OtlpEndpoint;
import io.github.llmdtracing.serving.ComponentIds;
import io.github.llmdtracing.serving.ImageReference;
import io.github.llmdtracing.serving.ServingComponent;
import io.github.llmdtracing.serving.ServingRole;
import io.github.llmdtracing.serving.VersionRule;
import io.github.llmdtracing.settings.Tracing;
import io.github.llmdtracing.yaml.YamlChange;
import java.util.Optional;

/**
 * A container that is to be traced, and all that was decided about it.
 *
 * @param container the container
 * @param image its image
 * @param known what it runs
 * @param role the part it plays
 * @param version what is known of its version
 * @param rule the rule that says what its version can do
 * @param tracing what the POM asks for here
 * @param hasCollectorBeside whether a collector runs in the same pod, so that an endpoint on localhost is meant
 * @param asked where spans are to go by the POM, or by what was found in the tree
 * @param endpoint where they go: the manifest may have named another collector
 */
record ContainerContext(
        Container container,
        ImageReference image,
        Recognition.Known known,
        Optional<ServingRole> role,
        VersionFinding version,
        VersionRule rule,
        Tracing tracing,
        boolean hasCollectorBeside,
        OtlpEndpoint asked,
        OtlpEndpoint endpoint) {
    ContainerContext withEndpoint(OtlpEndpoint adopted) {
        return new ContainerContext(
                container, image, known, role, version, rule, tracing, hasCollectorBeside, asked, adopted);
    }

    ServingComponent component() {
        return known.component();
    }

    Place place(YamlChange change) {
        return container.pod().owner().place(change.target());
    }

    Location location() {
        return container.location();
    }

    /** Where the value of a variable stands; where the container does, if the variable is not its own. */
    Location locationOf(String variable) {
        return container
                .env(variable)
                .map(e -> container.pod().owner().locate(e.value().orElse(e.node())))
                .orElseGet(this::location);
    }

    /** As messages name it: {@code container "modelserver"}. */
    String subject() {
        return container.title();
    }

    /** The rule as the lock and the report name it. */
    String ruleName() {
        return rule.component() + ": " + rule.name();
    }

    /** The program and its version, as {@code routing-proxy 0.7.1}. */
    String title() {
        return component().id() + versionText().map(v -> " " + v).orElse("");
    }

    /** The version for people; an image of vLLM that counts something else says what: {@code llm-d v0.8.0}. */
    Optional<String> versionText() {
        boolean ofImage = component().id().equals(ComponentIds.VLLM)
                && version.tagged().isPresent()
                && rule.images().stated().isEmpty();
        return version.text().map(v -> ofImage ? rule.images().name() + " " + v : v);
    }

    /** Says something of the container. */
    Finding finding(FindingCode code, String problem, String reason, String remedy) {
        return Finding.of(code, location(), subject(), problem, reason, remedy);
    }

    /** Says something of a variable of the container, where its value stands. */
    Finding findingOn(String variable, FindingCode code, String problem, String reason, String remedy) {
        return Finding.of(code, locationOf(variable), subject(), problem, reason, remedy);
    }

    /** The same, where the version is not certain. */
    Optional<Finding> unlessCertain(String outcome) {
        return rule.certain() ? Optional.empty() : Optional.of(unknownVersion(outcome));
    }

    /** Says that the version is not certain, and what was done all the same. */
    Finding unknownVersion(String outcome) {
        return finding(
                FindingCode.UNKNOWN_VERSION,
                "the version of " + component().id() + " is not certain; " + outcome + " by the rule \"" + rule.name()
                        + "\"",
                severalImages().orElseGet(() -> rule.warning().orElse(rule.note())),
                isPinned()
                        ? "Look which " + component().id() + " the image holds, and name that version in <images>."
                        : "Pin the image's version, or name it in <images>.");
    }

    // The tag says a version, and yet not whether the program traces.
    private boolean isPinned() {
        return version.tagged().isPresent() && severalImages().isEmpty();
    }

    private Optional<String> severalImages() {
        return container
                .imageSet()
                .filter(s -> !s.certain())
                .map(s -> "Different images are set for it: " + s.source() + ".");
    }
}
