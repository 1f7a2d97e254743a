package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.kubernetes.LanguageModelServices;
import io.github.llmdtracing.settings.TracingSettings;
import io.github.llmdtracing.yaml.YamlMapping;
import java.util.Optional;

/** An LLMInferenceService that has from KServe's presets, and from nothing else, what its manifest does not say. */
final class LeftToPresets {
    private LeftToPresets() {}

    /** What its manifest says; none where a base may say more, or the service is not to be traced. */
    static Optional<YamlMapping> spec(KubernetesObject service, TracingSettings settings) {
        return service.node()
                .mapping("spec")
                .filter(s -> LanguageModelServices.isService(service) && !ServiceBases.areNamed(service))
                .filter(s -> OptOut.ofWorkload(settings, service, "main").isEmpty());
    }
}
