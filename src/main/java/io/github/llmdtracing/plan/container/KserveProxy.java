package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.plan.change.PlanDraft;
import io.github.llmdtracing.settings.TracingSettings;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;

/**
 * The routing proxy that KServe's preset puts before a decode server where prefill is apart: {@code spec.tracing} does not reach it, and its
 * options are in its command (kserve v0.20.0, config/llmisvcconfig/config-llm-decode-template.yaml).
 */
record KserveProxy(KubernetesObject service, TracingSettings settings) {
    /** What is to be said of it; nothing where the service writes its own, or may have it from a base. */
    Optional<PlanDraft> said() {
        return LeftToPresets.spec(service, settings)
                .filter(s -> s.mapping("prefill").isPresent())
                .filter(s -> s.mapping("template")
                        .map(t -> items(t, "initContainers").isEmpty())
                        .orElse(true))
                .map(s -> draft());
    }

    private static List<?> items(YamlMapping mapping, String key) {
        return mapping.sequence(key).map(YamlSequence::items).orElse(List.of());
    }

    private PlanDraft draft() {
        PlanDraft draft = new PlanDraft();
        draft.finding(Finding.of(
                        FindingCode.UNTRACED_PART,
                        service.locate(service.node()),
                        service.title(),
                        "left to KServe's presets and not traced: routing proxy",
                        "spec.tracing does not reach it, and the preset has its options.",
                        "Write its container into spec.template.initContainers, as the preset of your KServe has it.")
                .as(Severity.INFO));
        return draft;
    }
}
