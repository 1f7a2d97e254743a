package io.github.llmdtracing.mojo;

import io.github.llmdtracing.settings.Topic;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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

    /** What is spoken of. */
    Set<Topic> topics() {
        Set<Topic> topics = EnumSet.noneOf(Topic.class);
        Stream.of(profile, sampler, samplerArg)
                .filter(w -> ElementScope.text(w).isPresent())
                .forEach(w -> topics.add(Topic.SAMPLING));
        ElementScope.text(endpoint).ifPresent(e -> topics.add(Topic.ENDPOINT));
        if (!serviceNames.isEmpty()) {
            topics.add(Topic.SERVICE_NAMES);
        }
        if (!resourceAttributes.isEmpty()) {
            topics.add(Topic.RESOURCE_ATTRIBUTES);
        }
        return topics;
    }
}
