package io.github.llmdtracing.mojo;

import io.github.llmdtracing.otel.OtlpProtocol;
import io.github.llmdtracing.serving.Version;
import io.github.llmdtracing.serving.VersionRules;
import io.github.llmdtracing.settings.ConflictPolicy;
import io.github.llmdtracing.settings.Tracing;
import io.github.llmdtracing.settings.TracingSettings;
import io.github.llmdtracing.settings.UnknownVersions;
import java.util.Optional;

/** Turns the parameters of a goal into settings. Reads all of them, and says all that is wrong, before anybody gives up. */
final class SettingsMapper {
    private final AbstractTracingMojo goal;
    private final ElementScope scope;
    private final ComponentReader components = new ComponentReader(VersionRules.standard());

    SettingsMapper(AbstractTracingMojo goal, ConfigurationProblems problems) {
        this.goal = goal;
        this.scope = ElementScope.top(problems);
    }

    /** The settings; of no use where something is wrong, which has then been said. */
    TracingSettings map() {
        OtlpProtocol protocol = Choice.of("protocol", OtlpProtocol.values(), OtlpProtocol::id)
                .read(scope, goal.protocol, OtlpProtocol.GRPC);
        ExclusionReader exclusions = ExclusionReader.of(goal, scope);
        TracingReader reader = new TracingReader(ProfileCatalogue.of(goal.profiles, scope), protocol);
        Tracing general = reader.general(TracingWords.of(goal), scope);
        return new TracingSettings(
                general,
                new EnvironmentReader(reader, general).read(goal.environments, scope),
                protocol,
                Choice.of("conflicts", ConflictPolicy.values()).read(scope, goal.conflicts, ConflictPolicy.KEEP),
                Choice.of("unknownVersions", UnknownVersions.values())
                        .read(scope, goal.unknownVersions, UnknownVersions.WARN),
                exclusions.files().or(new OwnFiles(goal.projectDirectory, goal.configurationFile)),
                exclusions.containers(),
                new ReleaseReader(goal.projectDirectory).read(goal.releases, scope),
                rules(),
                new ImageReader(components).read(goal.images, scope),
                kserve(),
                new SilenceReader(scope).read(goal.silences));
    }

    private VersionRules rules() {
        return VersionRules.standard().with(new RuleReader(components).read(goal.rules, scope));
    }

    private Optional<Version> kserve() {
        return ComponentReader.parsed("kserveVersion", goal.kserveVersion, Version::of, scope);
    }
}
