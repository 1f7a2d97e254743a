package io.github.llmdtracing.collector;

import io.github.llmdtracing.otel.CollectorAddress;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the POM says of the collector, checked.
 *
 * @param mode who runs it
 * @param name the Service that workloads send to
 * @param namespace where it is; none where it is beside the workloads
 * @param image what runs
 * @param backends where spans go; one at least
 * @param noise which spans are dropped
 * @param tail which traces are kept, where that is decided here; none where the workloads' samplers decide alone
 * @param attributes whose pods' names are added to spans
 * @param resourceAttributes further attributes of every span
 * @param provision what is done for it
 * @param production whether it has to outlive a bad day, so that what is too small for that is worth a word
 */
public record CollectorSettings(
        CollectorMode mode,
        String name,
        Optional<String> namespace,
        CollectorImage image,
        List<ConfiguredBackend> backends,
        NoiseFilter noise,
        Optional<TailSampling> tail,
        KubernetesAttributes attributes,
        Map<String, String> resourceAttributes,
        Provision provision,
        boolean production) {
    /** The Service of llm-d's guide, to which charts and examples send. */
    public static final String USUAL_NAME = "otel-collector";

    /** The operator puts this behind the name of the object (opentelemetry-operator 0.158, internal/naming). */
    public static final String OPERATED_SUFFIX = "-collector";

    /** Copies; the order of a map in a POM means nothing. */
    public CollectorSettings {
        backends = List.copyOf(backends);
        resourceAttributes = Collections.unmodifiableMap(new TreeMap<>(resourceAttributes));
    }

    /** Where workloads reach it. */
    public CollectorAddress address() {
        return new CollectorAddress(name, namespace);
    }

    /** The Service of the tier that decides on traces, where it is one of its own. */
    String samplerName() {
        return name.endsWith(OPERATED_SUFFIX) ? objectName(name) + "-sampler" + OPERATED_SUFFIX : name + "-sampler";
    }

    /** The object from which the operator makes a Service of that name. */
    static String objectName(String service) {
        return service.substring(0, service.length() - OPERATED_SUFFIX.length());
    }

    /** Whether the traces are decided by a tier of their own. */
    boolean isTiered() {
        return tail.filter(TailSampling::isTiered).isPresent();
    }

    /** What stands beside the collector has to know. */
    Surroundings surroundings() {
        return new Surroundings(namespace, provision, isTiered() ? samplerName() : name);
    }
}
