package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.kubernetes.PodTemplate;
import io.github.llmdtracing.plan.change.PlanDraft;
import io.github.llmdtracing.serving.PathPosition;
import io.github.llmdtracing.serving.ServingRole;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Pods to which llm-d sends requests, and in which nothing is a model server that is known.
 *
 * @param pod the pods
 * @param drafts what was planned for each of their containers, in order
 */
record UnknownServer(PodTemplate pod, List<PlanDraft> drafts) {
    /** The label by which llm-d's guides mark model servers (llm-d/llm-d, guides/recipes/modelserver, 2026). */
    private static final String SERVING = "llm-d.ai/inference-serving";

    Optional<Finding> finding() {
        return isServing() && !hasEngine() ? candidate().flatMap(UnknownServer::finding) : Optional.empty();
    }

    private boolean isServing() {
        Map<String, String> labels = pod.labels();
        return labels.containsKey(ServingRole.LABEL) || "true".equals(labels.get(SERVING));
    }

    private boolean hasEngine() {
        return drafts.stream()
                .flatMap(d -> d.components().stream())
                .flatMap(c -> c.position().stream())
                .anyMatch(PathPosition.ENGINE::equals);
    }

    // Of several, nobody knows which one it is.
    private Optional<Container> candidate() {
        List<Container> containers = pod.containers().stream()
                .filter(c -> c.list().endsWith(".containers"))
                .toList();
        return containers.size() == 1 && !isKnown(containers.get(0))
                ? Optional.of(containers.get(0))
                : Optional.empty();
    }

    private boolean isKnown(Container container) {
        return drafts.stream()
                .flatMap(d -> d.components().stream())
                .map(ComponentReport::location)
                .anyMatch(container.location()::equals);
    }

    // Where image and command come from an overlay or a chart, it is too early to say anything.
    private static Optional<Finding> finding(Container container) {
        return container.image().filter(i -> i.contains("/")).map(image -> finding(container, image));
    }

    private static Finding finding(Container container, String image) {
        return Finding.of(
                        FindingCode.UNKNOWN_IMAGE,
                        container.location(),
                        container.title(),
                        "no rule knows the model server in the image " + image,
                        "By the labels of its pod, llm-d sends it requests; their traces end before it.",
                        "If it is vLLM or SGLang under another name, name the image in <images>.")
                .as(Severity.INFO);
    }
}
