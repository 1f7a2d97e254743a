package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.serving.ImageReference;
import io.github.llmdtracing.serving.Version;
import io.github.llmdtracing.serving.VersionRange;
import java.util.List;
import java.util.Optional;

/**
 * The image of a model server that its LLMInferenceService leaves to KServe's presets: before {@code spec.tracing} it decides whether
 * options stop the server (kserve, install/v0.16.0/kserve-cluster-resources.yaml @75fd060c, install/v0.17.0 @b00e2716,
 * config/llmisvcconfig @v0.18 and v0.19).
 */
record KservePresetImage(Container container, Optional<Version> kserve) {
    private static final List<Preset> PRESETS = List.of(
            new Preset("[0.16,0.17)", "ghcr.io/llm-d/llm-d-dev:v0.2.2"),
            new Preset("[0.17,0.18)", "ghcr.io/llm-d/llm-d-cuda:v0.5.1"),
            new Preset("[0.18,0.20)", "ghcr.io/llm-d/llm-d-cuda:v0.6.0"));

    private record Preset(VersionRange kserve, String image) {
        Preset(String kserve, String image) {
            this(VersionRange.parse(kserve), image);
        }
    }

    /** The image in use: that of the preset where neither manifest nor base nor runtime may have another. */
    ImageReference or(ImageReference written) {
        return Optional.of(written)
                .filter(w -> !w.text().isEmpty() || !isLeftToPreset())
                .orElseGet(() -> preset().map(ImageReference::parse).orElse(written));
    }

    private Optional<String> preset() {
        return kserve.flatMap(v -> PRESETS.stream()
                .filter(p -> p.kserve().contains(v))
                .map(Preset::image)
                .findFirst());
    }

    private boolean isLeftToPreset() {
        return KserveTemplate.isModel(container)
                && container.pod().owner() instanceof KubernetesObject service
                && !ServiceBases.areNamed(service)
                && KserveTemplate.runtime(container).isEmpty();
    }
}
