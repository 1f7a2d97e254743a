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
 * A manifest of a model server that a step of an Argo Workflow applies: it stands as text in {@code resource.manifest}
 * (argoproj/argo-workflows docs/walk-through/kubernetes-resources.md).
 *
 * @param object the workflow
 * @param rules what is known of images
 */
record ManifestInWorkflow(KubernetesObject object, VersionRules rules) {
    private static final Set<String> KINDS =
            Set.of("Workflow", "WorkflowTemplate", "ClusterWorkflowTemplate", "CronWorkflow");

    Stream<Finding> findings() {
        boolean workflow = object.group().equals("argoproj.io") && KINDS.contains(object.kind());
        return workflow
                ? new EngineInText(rules)
                        .within(object.node(), ManifestInWorkflow::manifests)
                        .map(this::finding)
                : Stream.of();
    }

    private static Stream<YamlNode> manifests(YamlMapping step) {
        return step.mapping("resource").flatMap(r -> r.get("manifest")).stream();
    }

    private Finding finding(YamlNode manifest) {
        return Finding.of(
                FindingCode.NOT_FOLLOWED,
                object.locate(manifest),
                object.title(),
                "a manifest of a model server stands here as text, and is not followed",
                "Argo puts parameters into the text before it is a manifest.",
                "Write the options and variables into the text, or apply a file that is enriched.");
    }
}
