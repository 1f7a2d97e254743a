package io.github.llmdtracing.otel;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much is traced in one kind of environment.
 *
 * @param name what the POM calls it
 * @param active whether anything is traced at all; the profile {@code off} is not active
 * @param sampling sampler and argument
 * @param detail the value for {@code --collect-detailed-traces}: {@code all}, {@code model}, {@code worker}, or {@code none} for
 *     leaving the option out
 * @param environment further variables for every traced container
 */
public record SamplingProfile(
        String name, boolean active, Sampling sampling, String detail, Map<String, String> environment) {
    /** The name of the profile that everybody gets who does not choose. */
    public static final String PRODUCTION = "production";

    /** Copies the map. */
    public SamplingProfile {
        environment = Collections.unmodifiableMap(new TreeMap<>(environment));
    }

    /** The profiles that need not be defined: development 1.0, staging 0.5, production 0.1, off 0. */
    public static List<SamplingProfile> standard() {
        return List.of(
                ratio("development", true, "1.0"),
                ratio("staging", true, "0.5"),
                ratio(PRODUCTION, true, "0.1"),
                ratio("off", false, "0"));
    }

    private static SamplingProfile ratio(String name, boolean active, String argument) {
        return new SamplingProfile(
                name, active, new Sampling(Sampler.PARENTBASED_TRACEIDRATIO, argument), "all", Map.of());
    }
}
