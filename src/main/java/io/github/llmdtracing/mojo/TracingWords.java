package io.github.llmdtracing.mojo;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the POM says of one part of the tree, or of all of it, as it was written.
 *
 * @param profile the profile's name
 * @param endpoint the collector
 * @param sampler the sampler
 * @param samplerArg its argument
 * @param serviceNames service names
 * @param resourceAttributes resource attributes
 */
record TracingWords(
        @Nullable String profile,
        @Nullable String endpoint,
        @Nullable String sampler,
        @Nullable String samplerArg,
        Map<String, @Nullable String> serviceNames,
        Map<String, @Nullable String> resourceAttributes) {
    static TracingWords of(AbstractTracingMojo goal) {
        return new TracingWords(
                goal.profile, goal.endpoint, goal.sampler, goal.samplerArg, goal.serviceNames, goal.resourceAttributes);
    }

    static TracingWords of(EnvironmentElement environment) {
        return new TracingWords(
                environment.profile,
                environment.endpoint,
                environment.sampler,
                environment.samplerArg,
                environment.serviceNames,
                environment.resourceAttributes);
    }

    boolean choosesProfile() {
        return ElementScope.text(profile).isPresent();
    }
}
