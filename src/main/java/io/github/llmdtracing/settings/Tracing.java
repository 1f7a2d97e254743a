package io.github.llmdtracing.settings;

import io.github.llmdtracing.otel.CollectorAddress;
import io.github.llmdtracing.otel.OtlpEndpoint;
import io.github.llmdtracing.otel.SamplingProfile;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the POM asks for at one place of the tree.
 *
 * @param profile how much is traced
 * @param profileChosen whether somebody chose the profile, or it is there because nobody did
 * @param endpoint the collector, where the POM names one
 * @param collector the collector that is generated for this place, where one is
 * @param serviceNames service names by what they are for, as {@code vllm-decode}; what is missing has the component's usual name
 * @param resourceAttributes further resource attributes, as {@code deployment.environment.name}
 * @param meantHere what the POM says of that very place (an environment), and so goes before the manifest's own values
 */
public record Tracing(
        SamplingProfile profile,
        boolean profileChosen,
        Optional<OtlpEndpoint> endpoint,
        Optional<CollectorAddress> collector,
        Map<String, String> serviceNames,
        Map<String, String> resourceAttributes,
        Set<Topic> meantHere) {
    /** Copies the maps, sorted: the order of a map in a POM means nothing. */
    public Tracing {
        serviceNames = Collections.unmodifiableMap(new TreeMap<>(serviceNames));
        meantHere = Set.copyOf(meantHere);
        resourceAttributes = Collections.unmodifiableMap(new TreeMap<>(resourceAttributes));
    }

    /** What is asked for where no collector is generated. */
    public Tracing(
            SamplingProfile profile,
            boolean profileChosen,
            Optional<OtlpEndpoint> endpoint,
            Map<String, String> serviceNames,
            Map<String, String> resourceAttributes,
            Set<Topic> meantHere) {
        this(profile, profileChosen, endpoint, Optional.empty(), serviceNames, resourceAttributes, meantHere);
    }

    /** The same, with a collector that is generated for it. */
    public Tracing collectedBy(Optional<CollectorAddress> address) {
        return new Tracing(profile, profileChosen, endpoint, address, serviceNames, resourceAttributes, meantHere);
    }

    /** Whether what the POM says goes before what the manifest says. */
    public boolean goesFirst(Topic topic, ConflictPolicy conflicts) {
        return conflicts == ConflictPolicy.CONFIGURED || meantHere.contains(topic);
    }
}
