package io.github.llmdtracing.report;

import io.github.llmdtracing.otel.OtlpEndpoint;
import io.github.llmdtracing.settings.Environment;
import io.github.llmdtracing.settings.TracingSettings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a run was asked for, as far as a reader of its report needs it.
 *
 * @param profile the profile's name
 * @param sampler the sampler's name
 * @param samplerArg the share of traces
 * @param endpoint the collector; none where none was named or found
 * @param protocol {@code grpc} or {@code http/protobuf}
 * @param conflicts {@code keep}, {@code configured} or {@code fail}
 * @param unknownVersions {@code warn}, {@code skip} or {@code fail}
 * @param environments the names of the environments
 */
public record SettingsSummary(
        String profile,
        String sampler,
        String samplerArg,
        Optional<String> endpoint,
        String protocol,
        String conflicts,
        String unknownVersions,
        List<String> environments) {
    /** Copies the list. */
    public SettingsSummary {
        environments = List.copyOf(environments);
    }

    /**
     * The summary of settings.
     *
     * @param settings what the POM says
     * @param endpoint the collector that was used, if the POM named one or not
     */
    public static SettingsSummary of(TracingSettings settings, Optional<OtlpEndpoint> endpoint) {
        return new SettingsSummary(
                settings.general().profile().name(),
                settings.general().profile().sampling().sampler().id(),
                settings.general().profile().sampling().argument(),
                endpoint.or(settings.general()::endpoint)
                        .or(() -> generated(settings))
                        .map(OtlpEndpoint::url),
                settings.protocol().id(),
                lower(settings.conflicts()),
                lower(settings.unknownVersions()),
                settings.environments().stream().map(Environment::name).toList());
    }

    private static Optional<OtlpEndpoint> generated(TracingSettings settings) {
        return settings.general().collector().map(c -> c.endpointFrom(Optional.empty(), settings.protocol()));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
