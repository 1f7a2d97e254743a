package io.github.llmdtracing.lint;

import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.plan.PlannedSources;
import io.github.llmdtracing.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The model servers that a picker may choose: those that the one InferencePool beside it selects (gateway-api-inference-extension
 * v1.5.0, api/v1/inferencepool_types.go: {@code selector.matchLabels}; the labels themselves in v1alpha2).
 */
final class PoolMembers {
    private static final String KIND = "InferencePool";
    private static final String DIRECTORY = "";

    private final Map<String, List<KubernetesObject>> pools = new HashMap<>();

    PoolMembers(PlannedSources sources) {
        sources.raw().stream().filter(o -> o.kind().equals(KIND)).forEach(o -> add(DIRECTORY, o));
        sources.builds()
                .forEach(b -> b.objects().stream()
                        .filter(o -> o.kind().equals(KIND))
                        .forEach(o -> add(b.kustomization(), o)));
    }

    private void add(String kustomization, KubernetesObject pool) {
        pools.computeIfAbsent(kustomization, k -> new ArrayList<>()).add(pool);
    }

    /** Whether one pool says which servers are meant. */
    boolean isKnown(PathGroup group) {
        return pool(group).isPresent();
    }

    /** Whether the picker may choose a server; where no pool says anything, it may. */
    boolean mayChoose(PathGroup group, Hop hop) {
        return pool(group)
                .flatMap(PoolMembers::selector)
                .map(s -> hop.container().filter(c -> selects(s, c)).isPresent())
                .orElse(true);
    }

    private Optional<KubernetesObject> pool(PathGroup group) {
        boolean built = group.kind() == PathGroup.Kind.KUSTOMIZATION;
        List<KubernetesObject> found = pools.getOrDefault(built ? group.name() : DIRECTORY, List.of()).stream()
                .filter(p -> p.namespace().equals(group.namespace()))
                .filter(p -> built || p.file().text().path().startsWith(group.name()))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static Optional<YamlMapping> selector(KubernetesObject pool) {
        Optional<YamlMapping> selector = pool.node().mapping("spec", "selector");
        return selector.flatMap(s -> s.mapping("matchLabels")).or(() -> selector);
    }

    private static boolean selects(YamlMapping selector, Container container) {
        Map<String, String> labels = container.pod().labels();
        return selector.entries().stream()
                .allMatch(e -> e.name()
                        .flatMap(n -> Optional.ofNullable(labels.get(n)))
                        .equals(e.value().text()));
    }
}
