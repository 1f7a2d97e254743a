package io.github.llmdtracing.helm;

import io.github.llmdtracing.yaml.YamlEntry;
import io.github.llmdtracing.yaml.YamlMapping;
import java.util.List;
import java.util.Set;

/**
 * The values of a role of llm-d-modelservice, as far as they tell the chart: other charts of model servers have sections {@code prefill} and
 * {@code decode} too (sgl-project/sglang, docs/references/multi_node_deployment/lws_pd_helm, 2026).
 *
 * @param values the mapping of the role
 */
record ModelServiceRole(YamlMapping values) {
    /** What the chart reads of a role beside its containers (llm-d-modelservice 0.4.12 values.yaml and its examples). */
    private static final Set<String> KEYS = Set.of(
            "create",
            "replicas",
            "containers",
            "initContainers",
            "parallelism",
            "acceleratorTypes",
            "monitoring",
            "volumes",
            "annotations",
            "podAnnotations",
            "extraConfig",
            "enableService",
            "autoscaling",
            "schedulerName",
            "hostIPC",
            "hostPID",
            "subGroupPolicy",
            "subGroupExclusiveTopology");

    /** Whether the chart may be meant: it reads one of the keys, or there is none. */
    boolean isOfTheChart() {
        List<YamlEntry> entries = values.entries();
        return entries.isEmpty()
                || entries.stream()
                        .anyMatch(e -> e.name().filter(KEYS::contains).isPresent());
    }
}
