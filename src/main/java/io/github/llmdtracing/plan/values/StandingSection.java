package io.github.llmdtracing.plan.values;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.helm.LayeredValues.Found;
import io.github.llmdtracing.helm.SectionRule;
import io.github.llmdtracing.helm.ValuesProblem;
import io.github.llmdtracing.otel.OtlpProtocol;
import io.github.llmdtracing.settings.TracingSettings;
import io.github.llmdtracing.settings.UnknownVersions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Judges the values of a release as they stand, before anything is planned for them.
 *
 * @param release the release
 * @param place where its section stands, or else its values
 * @param settings what the POM says
 */
record StandingSection(ValuesCase release, Location place, TracingSettings settings) {
    /**
     * What has to be said.
     *
     * @param problems what the values say against tracing
     */
    Stream<Finding> findings(List<ValuesProblem> problems) {
        Stream<Finding> ofSection = release.rule().hasSection() ? ofSection(problems) : killing(problems);
        return Stream.of(ofSection, misplaced(), fixedName().stream()).flatMap(s -> s);
    }

    private Stream<Finding> ofSection(List<ValuesProblem> problems) {
        return Stream.of(
                        unknownVersion().stream(),
                        problems.stream().map(p -> ReleaseFindings.of(p, release.isEnabled())),
                        overridden(),
                        grpcOnly().stream())
                .flatMap(s -> s);
    }

    private static Stream<Finding> killing(List<ValuesProblem> problems) {
        return problems.stream()
                .filter(p -> p.kind() == ValuesProblem.Kind.KILLS)
                .map(p -> ReleaseFindings.of(p, false));
    }

    private ReleaseFindings here() {
        return new ReleaseFindings(release, place);
    }

    private Optional<Finding> unknownVersion() {
        UnknownVersions policy = settings.unknownVersions();
        Severity severity = policy == UnknownVersions.FAIL ? Severity.ERROR : Severity.WARNING;
        if (release.decision().isUndecided()) {
            return Optional.of(here().disagreeingVersions().as(severity));
        }
        return release.decision().isByVersion()
                ? Optional.empty()
                : Optional.of(here().unknownVersion(policy).as(severity));
    }

    private Stream<Finding> overridden() {
        return release.release().parameters().entrySet().stream()
                .filter(p -> p.getKey().startsWith(release.sectionName() + "."))
                .filter(p -> isAgainst(p.getValue()))
                .map(p -> ReleaseFindings.atDeclaration(release).overridden(p.getKey(), p.getValue()));
    }

    // Where no layer can be written, parameters are all there is; and one that switches on is what is wanted.
    private boolean isAgainst(String value) {
        return !release.values().views().isEmpty() && !value.equalsIgnoreCase("true");
    }

    private Optional<Finding> grpcOnly() {
        return settings.protocol() == OtlpProtocol.HTTP_PROTOBUF ? Optional.of(here().grpcOnly()) : Optional.empty();
    }

    // Only a version that is known says that a section elsewhere is not read.
    private Stream<Finding> misplaced() {
        return release.decision().isByVersion()
                ? release.schema().rules().stream()
                        .map(SectionRule::section)
                        .filter(s -> !s.isEmpty() && !s.equals(release.section()))
                        .distinct()
                        .flatMap(s -> release.values().find(s).map(f -> misplaced(f, s)).stream())
                : Stream.of();
    }

    private Finding misplaced(Found found, List<String> section) {
        Location at = found.view().tree().location(found.node());
        return new ReleaseFindings(release, at).misplaced(String.join(".", section));
    }

    private Optional<Finding> fixedName() {
        return release.schema()
                .fixedServiceName()
                .flatMap(f -> Optional.ofNullable(
                                release.tracing().serviceNames().get(f.whose()))
                        .filter(wanted -> !wanted.equals(f.name()))
                        .map(wanted -> here().fixedName(f, wanted)));
    }
}
