package io.github.llmdtracing.mojo;

import io.github.llmdtracing.collector.CollectorImage;
import io.github.llmdtracing.collector.CollectorMode;
import io.github.llmdtracing.collector.CollectorSettings;
import io.github.llmdtracing.collector.ConfiguredBackend;
import io.github.llmdtracing.collector.KubernetesAttributes;
import io.github.llmdtracing.collector.NoiseFilter;
import io.github.llmdtracing.collector.Provision;
import io.github.llmdtracing.otel.SamplingProfile;
import io.github.llmdtracing.serving.ImageReference;
import io.github.llmdtracing.serving.Version;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code <collector>}.
 *
 * @param profile how much is traced where the collector is
 * @param scope where it stands
 */
record CollectorReader(SamplingProfile profile, ElementScope scope) {
    private static final String DNS_LABEL = "[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?";
    private static final String DEVELOPMENT = "development";

    /** What the footprint can be. */
    private enum Footprint {
        MINIMAL,
        PRODUCTION
    }

    /** The collector; none where none is asked for, or nothing is traced. */
    Optional<CollectorSettings> read(CollectorWords words) {
        if (words.wantsMode()) {
            scope.missing("mode", "who runs the collector, standalone or operator; none for no collector");
        }
        return mode(words.modeSaid()).filter(m -> profile.active()).map(m -> settings(m, words));
    }

    private Optional<CollectorMode> mode(@Nullable String written) {
        Map<String, Optional<CollectorMode>> modes = new LinkedHashMap<>();
        modes.put("standalone", Optional.of(CollectorMode.STANDALONE));
        modes.put("operator", Optional.of(CollectorMode.OPERATOR));
        modes.put("none", Optional.empty());
        return ElementScope.text(written)
                .flatMap(text -> new Choice<>("mode", modes).read(scope, text, Optional.empty()));
    }

    private CollectorSettings settings(CollectorMode mode, CollectorWords words) {
        CollectorElement element = words.element();
        boolean production = footprint(element) == Footprint.PRODUCTION;
        Optional<String> namespace = label("namespace", words.namespaceSaid());
        Provision base = production ? Provision.production() : Provision.minimal();
        return new CollectorSettings(
                mode,
                name(mode, element),
                namespace,
                new CollectorImageReader(scope).read(element.image, element.version),
                backends(words),
                new NoiseFilter(isOn(element.dropScrapes), isOn(element.dropProbes)),
                new TailSamplingReader(scope, production).read(element),
                attributes(element, namespace),
                NamedValues.resourceAttributes().read(scope, element.resourceAttributes),
                new ProvisionReader(scope).over(base, element),
                production);
    }

    private static boolean isOn(@Nullable Boolean said) {
        return said == null || said;
    }

    private Footprint footprint(CollectorElement element) {
        Footprint usual = profile.name().equals(DEVELOPMENT) ? Footprint.MINIMAL : Footprint.PRODUCTION;
        return ElementScope.text(element.footprint)
                .map(text -> Choice.of("footprint", Footprint.values()).read(scope, text, usual))
                .orElse(usual);
    }

    private List<ConfiguredBackend> backends(CollectorWords words) {
        return new BackendReader(scope).read(words.backendSaid(), words.element().backends);
    }

    /** What is no name goes no further: addresses are made of it. */
    private Optional<String> label(String element, @Nullable String written) {
        Optional<String> text = ElementScope.text(written);
        Optional<String> label = text.filter(t -> t.matches(DNS_LABEL));
        if (text.isPresent() && label.isEmpty()) {
            scope.wrong(
                    element,
                    text.get(),
                    "which is no name in Kubernetes; lower case letters, digits and - are allowed");
        }
        return label;
    }

    private String name(CollectorMode mode, CollectorElement element) {
        String name = label("name", element.name).orElse(CollectorSettings.USUAL_NAME);
        boolean nameable = name.endsWith(CollectorSettings.OPERATED_SUFFIX)
                && name.length() > CollectorSettings.OPERATED_SUFFIX.length();
        if (mode == CollectorMode.OPERATOR && !nameable) {
            scope.wrong(
                    "name",
                    name,
                    "which the operator cannot make: its Services end in -collector; write " + name + "-collector");
            return CollectorSettings.USUAL_NAME;
        }
        return name;
    }

    private KubernetesAttributes attributes(CollectorElement element, Optional<String> namespace) {
        KubernetesAttributes attributes = ElementScope.text(element.kubernetesAttributes)
                .map(text -> Choice.of("kubernetesAttributes", KubernetesAttributes.values())
                        .read(scope, text, KubernetesAttributes.NONE))
                .orElse(KubernetesAttributes.NONE);
        if (attributes != KubernetesAttributes.NONE && namespace.isEmpty()) {
            scope.missing(
                    "namespace", "<kubernetesAttributes> needs it, because rights are given to an account in one");
        }
        return attributes;
    }

    /**
     * Reads {@code <image>} and {@code <version>}.
     *
     * @param scope where they stand
     */
    private record CollectorImageReader(ElementScope scope) {
        CollectorImage read(@Nullable String image, @Nullable String version) {
            Optional<ImageReference> named = ElementScope.text(image).map(ImageReference::parse);
            Optional<String> tag = named.flatMap(ImageReference::tag);
            String said = ElementScope.text(version).or(() -> tag).orElse(CollectorImage.TESTED.toString());
            named.filter(n -> n.digest().isPresent())
                    .ifPresent(
                            n -> scope.wrong("image", image, "which has a digest; write the name, and its <version>"));
            return new CollectorImage(named.map(n -> withoutTag(n)).orElse(CollectorImage.REPOSITORY), version(said));
        }

        private static String withoutTag(ImageReference image) {
            return image.tag()
                    .map(t -> image.text().substring(0, image.text().length() - t.length() - 1))
                    .orElse(image.text());
        }

        private Version version(String said) {
            Version version =
                    ComponentReader.parsed("version", said, Version::of, scope).orElse(CollectorImage.TESTED);
            if (version.compareTo(CollectorImage.OLDEST) < 0) {
                scope.wrong(
                        "version",
                        said,
                        "which is older than " + CollectorImage.OLDEST
                                + ", from which on this configuration is understood");
            }
            return version;
        }
    }
}
