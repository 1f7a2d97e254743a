package io.github.llmdtracing.mojo;

import io.github.llmdtracing.otel.OtlpEndpoint;
import io.github.llmdtracing.otel.OtlpProtocol;
import io.github.llmdtracing.otel.Sampling;
import io.github.llmdtracing.otel.SamplingProfile;
import io.github.llmdtracing.settings.Topic;
import io.github.llmdtracing.settings.Tracing;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes settings of words.
 *
 * @param profiles the profiles that may be named
 * @param protocol how traces are sent
 */
record TracingReader(ProfileCatalogue profiles, OtlpProtocol protocol) {
    /** What holds where no environment does. */
    Tracing general(TracingWords words, ElementScope scope) {
        Tracing nothingSaid = new Tracing(profiles.unchosen(), false, Optional.empty(), Map.of(), Map.of(), Set.of());
        return over(nothingSaid, words, scope, Set.of());
    }

    /** What holds in an environment. */
    Tracing environment(Tracing general, TracingWords words, ElementScope scope) {
        return over(general, words, scope, words.topics());
    }

    private Tracing over(Tracing base, TracingWords words, ElementScope scope, Set<Topic> meantHere) {
        Optional<OtlpEndpoint> endpoint = new EndpointReader(scope, protocol).read(words.endpoint());
        return new Tracing(
                profile(base, words, scope),
                words.choosesProfile() || base.profileChosen(),
                endpoint.or(base::endpoint),
                base.collector(),
                merged(base.serviceNames(), NamedValues.serviceNames().read(scope, words.serviceNames())),
                merged(
                        base.resourceAttributes(),
                        NamedValues.resourceAttributes().read(scope, words.resourceAttributes())),
                meantHere);
    }

    private SamplingProfile profile(Tracing base, TracingWords words, ElementScope scope) {
        SamplingProfile named = profiles.find(words.profile(), base.profile(), scope);
        Sampling sampling = new SamplingReader(scope).over(named.sampling(), words.sampler(), words.samplerArg());
        return named.active()
                ? new SamplingProfile(named.name(), true, sampling, named.detail(), named.environment())
                : named;
    }

    private static Map<String, String> merged(Map<String, String> base, Map<String, String> over) {
        Map<String, String> merged = new LinkedHashMap<>(base);
        merged.putAll(over);
        return merged;
    }
}
