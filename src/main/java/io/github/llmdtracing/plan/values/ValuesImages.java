package io.github.llmdtracing.plan.values;

import io.github.llmdtracing.helm.ValuesImage;
import io.github.llmdtracing.helm.ValuesImage.Use;
import io.github.llmdtracing.helm.ValuesProblem;
import io.github.llmdtracing.kubernetes.ImageChange;
import io.github.llmdtracing.serving.Capability;
import io.github.llmdtracing.serving.ComponentIds;
import io.github.llmdtracing.serving.ImageFact;
import io.github.llmdtracing.serving.ImageReference;
import io.github.llmdtracing.serving.PathPosition;
import io.github.llmdtracing.serving.Version;
import io.github.llmdtracing.serving.VersionRule;
import io.github.llmdtracing.settings.TracingSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the rule table says of the images that a chart's section is for.
 *
 * @param settings what the POM says
 */
record ValuesImages(TracingSettings settings) {
    /** The new name of the proxy, which it has had since it needs the flag (llm-d-router v0.9.0). */
    private static final String PROXY_WITH_FLAG = "disagg-sidecar";

    /** What charts have by themselves. */
    private static final Map<String, Use> USES =
            Map.of(ComponentIds.ENDPOINT_PICKER, Use.SWITCHED, ComponentIds.ROUTING_PROXY, Use.ROUTING_PROXY);

    Stream<ValuesProblem> problems(ValuesCase release) {
        return Stream.concat(release.images().stream(), ofChart(release)).flatMap(i -> problem(release, i).stream());
    }

    // An image that the chart has by itself, and that is changed behind it.
    private Stream<ValuesImage> ofChart(ValuesCase release) {
        return release.images().isEmpty()
                ? release.release().rendering().images().stream().flatMap(c -> ofChart(release, c).stream())
                : Stream.of();
    }

    private Optional<ValuesImage> ofChart(ValuesCase release, ImageChange change) {
        String image = change.apply(change.name()).orElse(change.name());
        return settings.rules()
                .componentOf(ImageReference.parse(image))
                .flatMap(c -> Optional.ofNullable(USES.get(c)))
                .filter(use -> (use == Use.SWITCHED) == (release.schema().position() == PathPosition.PICKER))
                .map(use -> new ValuesImage(image, release.release().declaredAt(), "image " + image, use));
    }

    /** Whether a release has no routing proxy, or one that cannot be traced. */
    boolean isWithoutProxy(ValuesCase release) {
        List<ValuesImage> images = release.images();
        boolean off = release.values()
                .text("routing", "proxy", "enabled")
                .filter("false"::equals)
                .isPresent();
        boolean old = !images.isEmpty()
                && images.stream()
                        .allMatch(i -> rule(i).filter(r -> r.capability() == Capability.NONE)
                                .isPresent());
        return off || old;
    }

    private Optional<ValuesProblem> problem(ValuesCase release, ValuesImage image) {
        return image.use() == Use.SWITCHED ? switched(image) : proxy(release, image);
    }

    private Optional<ValuesProblem> switched(ValuesImage image) {
        return rule(image)
                .filter(r -> r.capability() == Capability.NONE)
                .map(r -> problem(
                        ValuesProblem.Kind.BLOCKS,
                        image,
                        "this image cannot be traced",
                        r.note(),
                        "Use a newer image, or name its version in <images> if this one is newer than its tag."));
    }

    private Optional<VersionRule> rule(ValuesImage image) {
        ImageReference reference = ImageReference.parse(image.text());
        Optional<ImageFact> fact = settings.images().resolve(reference);
        Optional<Version> stated = fact.flatMap(ImageFact::version);
        return fact.map(ImageFact::component)
                .or(() -> settings.rules().componentOf(reference))
                .flatMap(c -> settings.rules().ruleFor(c, reference, stated, Set.of()));
    }

    private Optional<ValuesProblem> proxy(ValuesCase release, ValuesImage image) {
        Optional<VersionRule> rule = rule(image);
        boolean old = rule.filter(r -> r.capability() == Capability.NONE).isPresent();
        boolean needsFlag = rule.filter(r -> r.capability() == Capability.FLAGS).isPresent()
                || !old && image.text().contains(PROXY_WITH_FLAG);
        if (needsFlag) {
            return Optional.of(flagMissing(image));
        }
        boolean withoutVariables = release.section().size() > 1;
        return old
                ? rule.map(r -> tooOld(image, r))
                : Optional.of(image).filter(i -> withoutVariables).map(ValuesImages::variablesMissing);
    }

    private static ValuesProblem flagMissing(ValuesImage image) {
        return dark(
                image,
                "the routing proxy stays untraced: the chart cannot pass --tracing=true",
                "The proxy traces from 0.9.0 on only with that flag, and the chart has no key for it.",
                "Run the proxy in a manifest of your own, or stay with llm-d-routing-sidecar 0.8.");
    }

    private static ValuesProblem tooOld(ValuesImage image, VersionRule rule) {
        return dark(
                image,
                "the routing proxy stays untraced: this version cannot be traced",
                rule.note(),
                "Use llm-d-routing-sidecar 0.6.0 to 0.8.x.");
    }

    private static ValuesProblem variablesMissing(ValuesImage image) {
        return dark(
                image,
                "the routing proxy exports to localhost: the chart gives it no variables",
                "The chart passes the collector to the proxy from 0.4.7 on.",
                "Use the chart 0.4.7 or newer.");
    }

    private static ValuesProblem dark(ValuesImage image, String problem, String reason, String remedy) {
        return problem(ValuesProblem.Kind.PART_STAYS_DARK, image, problem, reason, remedy);
    }

    private static ValuesProblem problem(
            ValuesProblem.Kind kind, ValuesImage image, String problem, String reason, String remedy) {
        return new ValuesProblem(kind, image.location(), image.subject(), problem, reason, remedy);
    }
}
