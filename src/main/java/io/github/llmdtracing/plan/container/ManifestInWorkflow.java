package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.serving.ComponentIds;
import io.github.llmdtracing.serving.ImageReference;
import io.github.llmdtracing.serving.VersionRules;
import io.github.llmdtracing.yaml.YamlCollection;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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
    private static final Set<String> ENGINES = Set.of(ComponentIds.VLLM, ComponentIds.SGLANG);
    private static final Pattern IMAGE = Pattern.compile("(?m)\\bimage:\\s*[\"']?([^\\s\"']+)");

    Stream<Finding> findings() {
        boolean workflow = object.group().equals("argoproj.io") && KINDS.contains(object.kind());
        return workflow ? manifests(object.node()).filter(this::hasEngine).map(this::finding) : Stream.of();
    }

    private static Stream<YamlNode> manifests(YamlNode node) {
        Stream<YamlNode> here = node instanceof YamlMapping mapping
                ? mapping.mapping("resource").flatMap(r -> r.get("manifest")).stream()
                : Stream.of();
        Stream<YamlNode> inside = node instanceof YamlCollection collection ? collection.children() : Stream.of();
        return Stream.concat(here, inside.flatMap(ManifestInWorkflow::manifests));
    }

    private boolean hasEngine(YamlNode manifest) {
        Optional<String> text = manifest.text();
        return text.stream()
                .flatMap(t -> IMAGE.matcher(t).results())
                .map((MatchResult m) -> ImageReference.parse(m.group(1)))
                .flatMap(i -> rules.componentOf(i).stream())
                .anyMatch(ENGINES::contains);
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
