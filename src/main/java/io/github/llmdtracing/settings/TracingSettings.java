package io.github.llmdtracing.settings;

import io.github.llmdtracing.helm.ConfiguredRelease;
import io.github.llmdtracing.otel.CollectorAddress;
import io.github.llmdtracing.otel.OtlpProtocol;
import io.github.llmdtracing.serving.ImageFacts;
import io.github.llmdtracing.serving.Version;
import io.github.llmdtracing.serving.VersionRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * All that the POM says, checked.
 *
 * @param general what holds where no environment does
 * @param environments parts of the tree with settings of their own; the first that covers a file counts
 * @param protocol how engines send; Go programs speak gRPC only
 * @param conflicts who wins where manifest and POM differ
 * @param unknownVersions what happens to programs of unknown version
 * @param excluded files that are not looked at, by their path below the project
 * @param excludedComponents containers that are left alone, as {@code workload/container}, each part with {@code *}
 * @param releases what the POM says of Helm releases
 * @param rules what is known about versions, the POM's rows first
 * @param images what the POM says of images
 * @param kserve the version of KServe in the cluster, where the POM names it
 * @param silences findings that are right as they are
 */
public record TracingSettings(
        Tracing general,
        List<Environment> environments,
        OtlpProtocol protocol,
        ConflictPolicy conflicts,
        UnknownVersions unknownVersions,
        Predicate<String> excluded,
        List<NamePattern> excludedComponents,
        List<ConfiguredRelease> releases,
        VersionRules rules,
        ImageFacts images,
        Optional<Version> kserve,
        List<Silence> silences) {
    /** Copies the lists. */
    public TracingSettings {
        silences = List.copyOf(silences);
        environments = List.copyOf(environments);
        excludedComponents = List.copyOf(excludedComponents);
        releases = List.copyOf(releases);
    }

    /** Settings that silence nothing. */
    public TracingSettings(
            Tracing general,
            List<Environment> environments,
            OtlpProtocol protocol,
            ConflictPolicy conflicts,
            UnknownVersions unknownVersions,
            Predicate<String> excluded,
            List<NamePattern> excludedComponents,
            List<ConfiguredRelease> releases,
            VersionRules rules,
            ImageFacts images,
            Optional<Version> kserve) {
        this(
                general,
                environments,
                protocol,
                conflicts,
                unknownVersions,
                excluded,
                excludedComponents,
                releases,
                rules,
                images,
                kserve,
                List.of());
    }

    /**
     * The same settings where collectors are generated.
     *
     * @param address the collector of all that no environment covers
     * @param own the collectors of environments that have one of their own, by the environment's name
     */
    public TracingSettings collectedBy(Optional<CollectorAddress> address, Map<String, CollectorAddress> own) {
        List<Environment> parts = environments.stream()
                .map(e -> new Environment(
                        e.name(),
                        e.covers(),
                        e.tracing()
                                .collectedBy(
                                        Optional.ofNullable(own.get(e.name())).or(() -> address))))
                .toList();
        return with(general.collectedBy(address), parts, excluded);
    }

    /** The same settings where further files are not looked at. */
    public TracingSettings excluding(Predicate<String> more) {
        return with(general, environments, excluded.or(more));
    }

    /** What holds for a file. */
    public Tracing at(String path) {
        return environment(path).map(Environment::tracing).orElse(general);
    }

    /** The settings for what a kustomization makes: those of its environment hold for all files that it uses. */
    public TracingSettings within(String kustomization) {
        return environment(kustomization)
                .map(e -> with(e.tracing(), List.of(), excluded))
                .orElse(this);
    }

    private TracingSettings with(Tracing tracing, List<Environment> parts, Predicate<String> leftOut) {
        return new TracingSettings(
                tracing,
                parts,
                protocol,
                conflicts,
                unknownVersions,
                leftOut,
                excludedComponents,
                releases,
                rules,
                images,
                kserve,
                silences);
    }

    /** The environment that a file belongs to. */
    public Optional<Environment> environment(String path) {
        return environments.stream().filter(e -> e.covers().test(path)).findFirst();
    }
}
