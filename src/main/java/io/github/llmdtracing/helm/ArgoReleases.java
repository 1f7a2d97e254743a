package io.github.llmdtracing.helm;

import io.github.llmdtracing.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Argo CD Applications and ApplicationSets (argoproj.io/v1alpha1). Value files come first in their order, then {@code values}, then
 * {@code valuesObject}, then {@code parameters} (Argo CD user guide, "Helm", value precedence).
 */
final class ArgoReleases implements ReleaseSource {
    static final String GROUP = "argoproj.io";

    @Override
    public List<DeclaredRelease> releases(HelmTree tree) {
        return ManifestObject.declaring(tree)
                .filter(o -> o.isOfGroup(GROUP))
                .flatMap(o -> specification(o).stream()
                        .flatMap(s -> sources(s).flatMap(c -> new ArgoSource(tree, o, s, c).releases())))
                .toList();
    }

    /** The specification of what an object deploys. */
    static Optional<YamlMapping> specification(ManifestObject object) {
        if (object.isOfKind("Application")) {
            return object.body().mapping("spec");
        }
        return object.isOfKind("ApplicationSet") ? object.body().mapping("spec", "template", "spec") : Optional.empty();
    }

    static Stream<YamlMapping> sources(YamlMapping specification) {
        return Stream.concat(
                specification.mapping("source").stream(), ManifestObject.mappings(specification, "sources").stream());
    }
}
