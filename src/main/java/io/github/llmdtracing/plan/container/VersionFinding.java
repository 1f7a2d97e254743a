package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.kubernetes.DeployedImages;
import io.github.llmdtracing.serving.ComponentIds;
import io.github.llmdtracing.serving.ImageFact;
import io.github.llmdtracing.serving.ImageFacts;
import io.github.llmdtracing.serving.ImageReference;
import io.github.llmdtracing.serving.Version;
import io.github.llmdtracing.serving.VersionRange;
import io.github.llmdtracing.serving.VersionRules;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of a program's version.
 *
 * @param stated a version that somebody states, counted as the program counts itself
 * @param tagged the version in the image's tag
 * @param source where it was known from, for people; empty where it is not known
 */
record VersionFinding(Optional<Version> stated, Optional<Version> tagged, String source) {
    /** OpenShift AI writes the runtime's version to the objects that it makes (opendatahub-io/odh-dashboard, 2025). */
    static final String RUNTIME_VERSION = "opendatahub.io/runtime-version";

    static VersionFinding of(
            String component,
            Container container,
            ImageReference image,
            ImageFacts facts,
            VersionRules rules,
            Collection<String> options) {
        Optional<Version> configured = facts.resolve(image).flatMap(ImageFact::version);
        if (configured.isPresent()) {
            return new VersionFinding(configured, Optional.empty(), "images in the POM");
        }
        Optional<Version> annotated = component.equals(ComponentIds.VLLM) ? annotated(container) : Optional.empty();
        if (annotated.isPresent()) {
            return new VersionFinding(annotated, Optional.empty(), RUNTIME_VERSION);
        }
        Optional<Version> tagged = rules.versionOf(component, image);
        boolean dated = !rules.fromFlags(component, options).equals(VersionRange.any());
        return new VersionFinding(
                Optional.empty(), tagged, tagged.isPresent() ? tag(container) : dated ? "options" : "");
    }

    private static String tag(Container container) {
        Optional<String> deployed = container.imageSet().map(DeployedImages.Setting::source);
        return deployed.map(d -> "image tag, by " + d).orElseGet(() -> ofManifest(container));
    }

    private static String ofManifest(Container container) {
        boolean parameter =
                container.image().filter(i -> !i.equals(container.imageInUse())).isPresent();
        return parameter ? "image tag, by the default of a parameter" : "image tag";
    }

    private static Optional<Version> annotated(Container container) {
        return Stream.of(container.pod().annotations(), container.pod().labels())
                .flatMap(m -> Optional.ofNullable(m.get(RUNTIME_VERSION)).stream())
                .flatMap(v -> Version.inText(v).stream())
                .findFirst();
    }

    Optional<String> text() {
        return stated.or(() -> tagged).map(Version::toString);
    }
}
