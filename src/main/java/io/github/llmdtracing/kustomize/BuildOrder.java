package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.yaml.YamlNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The order of what is made: by type, unless {@code sortOptions} say otherwise (kubernetes-sigs/kustomize,
 * api/internal/builtins/SortOrderTransformer.go @v5.5).
 *
 * @param ranks what comes first has a negative rank, what comes last a positive one
 */
record BuildOrder(Map<String, Integer> ranks) {
    private static final String FIRST =
            "Namespace ResourceQuota StorageClass CustomResourceDefinition ServiceAccount PodSecurityPolicy Role"
                    + " ClusterRole RoleBinding ClusterRoleBinding ConfigMap Secret Endpoints Service LimitRange"
                    + " PriorityClass PersistentVolume PersistentVolumeClaim Deployment StatefulSet CronJob"
                    + " PodDisruptionBudget";

    /** The order where nothing is said. */
    static final BuildOrder USUAL =
            of(List.of(FIRST.split(" ")), List.of("MutatingWebhookConfiguration", "ValidatingWebhookConfiguration"));

    private static BuildOrder of(List<String> first, List<String> last) {
        Map<String, Integer> ranks = new HashMap<>();
        for (int i = 0; i < first.size(); i++) {
            ranks.put(first.get(i), i - first.size());
        }
        for (int i = 0; i < last.size(); i++) {
            ranks.put(last.get(i), i + 1);
        }
        return new BuildOrder(Map.copyOf(ranks));
    }

    /** The resources in the order that a kustomization wants. */
    static List<Resource> sorted(List<Resource> resources, Fields fields) throws StoppedException {
        Optional<Fields> options = fields.fields("sortOptions", "order legacySortOptions");
        if (options.isEmpty()) {
            return USUAL.sorted(resources);
        }
        String order = options.get().text("order");
        Optional<Fields> legacy = options.get().fields("legacySortOptions", "orderFirst orderLast");
        if (!order.equals("legacy") && !(order.equals("fifo") && legacy.isEmpty())) {
            throw StoppedException.refused(
                    fields.place(), options.get().mapping(), "the order has to be legacy or fifo");
        }
        return order.equals("fifo") ? resources : (legacy.isPresent() ? given(legacy.get()) : USUAL).sorted(resources);
    }

    private static BuildOrder given(Fields options) throws StoppedException {
        return of(texts(options, "orderFirst"), texts(options, "orderLast"));
    }

    private static List<String> texts(Fields options, String key) throws StoppedException {
        return options.strings(key).stream()
                .map(YamlNode::text)
                .map(Optional::orElseThrow)
                .toList();
    }

    private List<Resource> sorted(List<Resource> resources) {
        Comparator<Resource> order = Comparator.comparing((Resource r) -> r.id().gvk(), this::compare)
                .thenComparing(r -> orElse(r.id().namespace(), "~X") + "|" + orElse(r.id().name(), "~N"));
        return resources.stream().sorted(order).toList();
    }

    private int compare(Gvk one, Gvk other) {
        int ranked = Integer.compare(ranks.getOrDefault(one.kind(), 0), ranks.getOrDefault(other.kind(), 0));
        int sorted = one.sortText().compareTo(other.sortText());
        boolean reversed = one.kind().equals("Namespace")
                && other.kind().equals("Namespace")
                && (one.group().isEmpty() || other.group().isEmpty());
        return ranked != 0 ? ranked : reversed ? -sorted : sorted;
    }

    private static String orElse(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }
}
