package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.serving.VersionRules;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A model server that stands as text in an annotation: llm-d's controller of dual pods makes the server's pod of the pod that asks for it and of
 * this patch (llm-d-incubation/llm-d-fast-model-actuation docs/dual-pods.md, 2025).
 *
 * @param object the object whose pods ask
 * @param rules what is known of images
 */
record PatchInAnnotation(KubernetesObject object, VersionRules rules) {
    private static final Set<String> KEYS = Set.of("dual-pod.llm-d.ai/server-patch", "dual-pods.llm-d.ai/server-patch");

    Stream<Finding> findings() {
        return new EngineInText(rules)
                .within(object.node(), PatchInAnnotation::patches)
                .map(this::finding);
    }

    private static Stream<YamlNode> patches(YamlMapping annotated) {
        return annotated.mapping("metadata", "annotations").stream()
                .flatMap(a -> KEYS.stream().flatMap(k -> a.get(k).stream()));
    }

    private Finding finding(YamlNode patch) {
        return Finding.of(
                FindingCode.NOT_FOLLOWED,
                object.locate(patch),
                object.title(),
                "a model server stands here as text, and is not followed",
                "A controller makes a pod of it that no manifest has.",
                "Write the options and variables into the text.");
    }
}
