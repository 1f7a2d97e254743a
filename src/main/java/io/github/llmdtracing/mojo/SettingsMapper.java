package io.github.llmdtracing.mojo;

import io.github.llmdtracing.otel.OtlpProtocol;
import io.github.llmdtracing.serving.Version;
import io.github.llmdtracing.serving.VersionRules;
import io.github.llmdtracing.settings.ConflictPolicy;
import io.github.llmdtracing.settings.NamePattern;
import io.github.llmdtracing.settings.Tracing;
import io.github.llmdtracing.settings.TracingSettings;
import io.github.llmdtracing.settings.UnknownVersions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        TracingReader reader = new TracingReader(ProfileCatalogue.of(goal.profiles, scope), protocol);
        Tracing general = reader.general(TracingWords.of(goal), scope);
        return new TracingSettings(
                general,
                new EnvironmentReader(reader, general).read(goal.environments, scope),
                protocol,
                Choice.of("conflicts", ConflictPolicy.values()).read(scope, goal.conflicts, ConflictPolicy.KEEP),
                Choice.of("unknownVersions", UnknownVersions.values())
                        .read(scope, goal.unknownVersions, UnknownVersions.WARN),
                new PathPatterns("exclude")
                        .read(scope, goal.excludes)
                        .or(new OwnFiles(goal.projectDirectory, goal.configurationFile)),
                excludedComponents(),
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

    private List<NamePattern> excludedComponents() {
        return goal.excludedComponents.stream()
                .map(this::excludedComponent)
                .filter(text -> !text.isEmpty())
                .map(NamePattern::new)
                .toList();
    }

    private String excludedComponent(@Nullable String written) {
        String text = scope.required("excludedComponent", written, "write container or workload/container");
        if (text.chars().filter(c -> c == '/').count() > 1) {
            scope.wrong(
                    "excludedComponent", text, "which has more than one slash; write container or workload/container");
        }
        return text;
    }
}
