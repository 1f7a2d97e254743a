package io.github.llmdtracing.deployment;

import io.github.llmdtracing.cluster.ClusterObject;
import io.github.llmdtracing.collector.CollectorManifests;
import io.github.llmdtracing.collector.CollectorSettings;
import io.github.llmdtracing.collector.GeneratedFile;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.yaml.YamlSyntaxException;
import java.util.List;
import java.util.stream.Stream;

/** The objects of a collector and its backends: those of the manifests that are generated. */
public final class DeploymentObjects {
    private DeploymentObjects() {}

    /** The objects. */
    public static List<ClusterObject> of(CollectorSettings settings) {
        return new CollectorManifests(settings)
                .files().stream()
                        .filter(f -> !f.name().equals(CollectorManifests.KUSTOMIZATION))
                        .flatMap(DeploymentObjects::objects)
                        .toList();
    }

    private static Stream<ClusterObject> objects(GeneratedFile file) {
        try {
            return ManifestObjects.read(SourceText.of(file.name(), file.text())).stream();
        } catch (YamlSyntaxException e) {
            throw new IllegalStateException("a generated manifest is no YAML: " + file.name(), e);
        }
    }
}
