package io.github.llmdtracing.helm;

import io.github.llmdtracing.kubernetes.ImageChange;
import io.github.llmdtracing.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What deploys directories of the tree with other images than their files have: Argo CD's {@code spec.source.kustomize}, which is passed to
 * {@code kustomize edit} (argoproj/argo-cd, util/kustomize/kustomize.go, v3.1), and Flux's Kustomizations (fluxcd/pkg,
 * kustomize/kustomize_generator.go, 2025). Both put their entries in the place of those of the same name.
 */
public final class DirectoryDeployments {
    /** The group of Flux's Kustomization. */
    static final String FLUX = "kustomize.toolkit.fluxcd.io";

    private static final List<String> OF_ARGO = List.of("patches", "components");
    private static final List<String> OF_FLUX =
            List.of("patches", "patchesStrategicMerge", "patchesJson6902", "components");

    private DirectoryDeployments() {}

    /** All of a tree, those among them that change nothing. */
    public static List<DirectoryDeployment> of(HelmTree tree) {
        return ManifestObject.declaring(tree).flatMap(o -> read(tree, o)).toList();
    }

    private static Stream<DirectoryDeployment> read(HelmTree tree, ManifestObject object) {
        if (object.isOfGroup(FLUX) && object.isOfKind("Kustomization")) {
            return object.body().mapping("spec").flatMap(s -> flux(tree, object, s)).stream();
        }
        return object.isOfGroup(ArgoReleases.GROUP) ? argo(tree, object) : Stream.empty();
    }

    private static Optional<DirectoryDeployment> flux(HelmTree tree, ManifestObject object, YamlMapping specification) {
        return object.fromRoot(tree, specification.text("path").orElse(""))
                .map(path -> new DirectoryDeployment(
                        object.title(),
                        path,
                        true,
                        images(specification),
                        unfollowed(object, specification, "spec.", OF_FLUX)));
    }

    /** The entries of {@code images} in a mapping. */
    static List<ImageChange> images(YamlMapping mapping) {
        return ManifestObject.mappings(mapping, "images").stream()
                .map(i -> ImageChange.of(
                        i.text("name").orElse(""),
                        i.text("newName").orElse(""),
                        i.text("newTag").orElse(""),
                        i.text("digest").orElse("")))
                .toList();
    }

    /** Which of some fields a mapping has. */
    static List<Unfollowed> unfollowed(ManifestObject object, YamlMapping mapping, String path, List<String> fields) {
        return fields.stream()
                .flatMap(f -> mapping.entry(f).stream())
                .filter(e -> !e.value().isNull())
                .map(e -> new Unfollowed(path + e.name().orElse(""), object.location(e.key())))
                .toList();
    }

    private static Stream<DirectoryDeployment> argo(HelmTree tree, ManifestObject object) {
        List<GeneratedParameters> all = ApplicationSetGenerators.of(object, tree);
        return ArgoReleases.specification(object).stream()
                .flatMap(ArgoReleases::sources)
                .filter(s -> s.text("path").isPresent())
                .flatMap(s -> all.stream().flatMap(p -> argo(tree, object, s, p).stream()));
    }

    private static Optional<DirectoryDeployment> argo(
            HelmTree tree, ManifestObject object, YamlMapping source, GeneratedParameters parameters) {
        String path = parameters.filledInto(source.text("path").orElse("")).replaceAll("\\{\\{.*?}}", "*");
        Optional<YamlMapping> kustomize = source.mapping("kustomize");
        List<ImageChange> images = kustomize.stream()
                .flatMap(k -> ManifestObject.texts(k, "images").stream())
                .map(i -> ImageChange.ofArgument(parameters.filledInto(i)))
                .toList();
        List<Unfollowed> unfollowed =
                kustomize.map(k -> unfollowed(object, k, "kustomize.", OF_ARGO)).orElse(List.of());
        return object.fromRoot(tree, path)
                .map(p -> new DirectoryDeployment(object.title(), p, false, images, unfollowed));
    }
}
