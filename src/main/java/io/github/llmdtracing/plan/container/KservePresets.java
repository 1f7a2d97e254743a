package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.plan.change.PlanDraft;
import io.github.llmdtracing.settings.TracingSettings;
import io.github.llmdtracing.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The parts of an LLMInferenceService that its manifest leaves to KServe's presets, image and command included (kserve v0.20.0,
 * config/llmisvcconfig): no container stands there that could get flags, and only {@code spec.tracing} reaches them.
 */
record KservePresets(KubernetesObject service, TracingSettings settings) {
    private static final String MODEL = "model server";

    /** What is to be said of them; nothing where every part has its container, or may have it from a base. */
    Optional<PlanDraft> said() {
        return LeftToPresets.spec(service, settings)
                .map(s -> parts(s).toList())
                .filter(p -> !p.isEmpty())
                .map(this::said);
    }

    private static Stream<String> parts(YamlMapping spec) {
        return Stream.of(
                        Optional.of(MODEL).filter(m -> isPreset(spec)),
                        spec.mapping("prefill").filter(KservePresets::isPreset).map(p -> "prefill server"),
                        scheduler(spec).map(s -> "scheduler"))
                .flatMap(Optional::stream);
    }

    // One that is referred to runs elsewhere.
    private static Optional<YamlMapping> scheduler(YamlMapping spec) {
        return spec.mapping("router", "scheduler")
                .filter(s -> s.mapping("pool", "ref").isEmpty())
                .filter(KservePresets::isPreset);
    }

    private static boolean isPreset(YamlMapping part) {
        return part.mapping("template").stream()
                .flatMap(t -> t.sequence("containers").stream())
                .flatMap(s -> s.items().stream())
                .flatMap(i -> i.asMapping().stream())
                .noneMatch(c -> c.text("name").equals(Optional.of("main")));
    }

    private PlanDraft said(List<String> parts) {
        PlanDraft draft = new PlanDraft();
        String problem = "left to KServe's presets and not traced: " + String.join(", ", parts);
        if (parts.contains(MODEL)) {
            draft.component(
                    new KserveReport(service, settings).of(ComponentState.NOT_TRACEABLE, problem, "", "", List.of()));
        }
        draft.finding(Finding.of(
                        FindingCode.UNTRACED_PART,
                        service.locate(service.node()),
                        service.title(),
                        problem,
                        reason(),
                        remedy())
                .as(parts.contains(MODEL) ? Severity.WARNING : Severity.INFO));
        return draft;
    }

    private String reason() {
        return settings.kserve()
                .map(v -> "spec.tracing came with KServe 0.20; the POM says " + v + ".")
                .orElse("From KServe 0.20 on, spec.tracing reaches them; which version is installed is not known.");
    }

    private String remedy() {
        return settings.kserve().isPresent()
                ? "Update KServe, or write their containers main into the manifest."
                : "Name the version in <kserveVersion>.";
    }
}
