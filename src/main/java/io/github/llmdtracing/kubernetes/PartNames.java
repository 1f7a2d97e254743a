package io.github.llmdtracing.kubernetes;

import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names of the parts of a workload that a pod template stands in. What has parts keeps them in lists of items with a name: the roles of a
 * DisaggregatedSet (kubernetes-sigs/lws, v1, 2026), of a RoleBasedGroup (sgl-project/rbg, v1alpha2, 2026) and of a StormService
 * (vllm-project/aibrix, orchestration/v1alpha1, 2026), the jobs of a JobSet, the tasks of a Job of Volcano.
 *
 * @param pod the template
 */
public record PartNames(PodTemplate pod) {
    private static final Pattern STEP = Pattern.compile("\\G\\.?(?:\\[(\\d+)]|([^.\\[\\]]+))");

    /** The names, that of the innermost part first; none below a key that the path does not spell. */
    public Stream<String> names() {
        Deque<String> names = new ArrayDeque<>();
        Matcher step = STEP.matcher(pod.path());
        Optional<YamlNode> at = root();
        while (at.isPresent() && step.find()) {
            at = step.group(1) == null
                    ? below(at.get(), step.group(2))
                    : item(at.get(), Integer.parseInt(step.group(1)));
            at.filter(n -> step.group(1) != null).flatMap(PartNames::name).ifPresent(names::addFirst);
        }
        return names.stream();
    }

    private Optional<YamlNode> root() {
        return pod.owner() instanceof KubernetesObject object ? Optional.of(object.node()) : Optional.empty();
    }

    private static Optional<YamlNode> below(YamlNode node, String key) {
        return node.asMapping().flatMap(m -> m.get(key));
    }

    private static Optional<YamlNode> item(YamlNode node, int index) {
        return node.asSequence().flatMap(s -> s.items().stream().skip(index).findFirst());
    }

    private static Optional<String> name(YamlNode item) {
        return item.asMapping().flatMap((YamlMapping m) -> m.text("name"));
    }
}
