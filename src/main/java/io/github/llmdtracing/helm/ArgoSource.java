package io.github.llmdtracing.helm;

import io.github.llmdtracing.kubernetes.Origins.Written;
import io.github.llmdtracing.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A source of an Application, or of each Application that an ApplicationSet makes.
 *
 * @param tree all files
 * @param object the Application or ApplicationSet
 * @param specification what stands around the source
 * @param source the source
 */
record ArgoSource(HelmTree tree, ManifestObject object, YamlMapping specification, YamlMapping source) {
    /** The releases, those that differ in their versions or names alone once. */
    Stream<DeclaredRelease> releases() {
        Stream<DeclaredRelease> all =
                ApplicationSetGenerators.of(object, tree).stream().flatMap(p -> new ArgoTemplate(this, p).releases());
        return AlikeReleases.joined(all, this::name);
    }

    /** The release as the template calls it. */
    String name() {
        return helm().flatMap(h -> h.text("releaseName")).or(object::name).orElse("");
    }

    Optional<YamlMapping> helm() {
        return source.mapping("helm");
    }

    /** What a patch of the template makes of the Applications is not followed. */
    PostRendering rendering() {
        return object.body().mapping("spec").stream()
                .filter(s -> object.isOfKind("ApplicationSet"))
                .map(s -> DirectoryDeployments.unfollowed(object, s, "spec.", List.of("templatePatch")))
                .map(PostRendering::unfollowed)
                .findFirst()
                .orElse(PostRendering.none());
    }

    /** Values that stand in the source itself, or that a generator puts there as a whole. */
    List<ValuesLayer> own(GeneratedParameters parameters) {
        return helm().stream()
                .flatMap(h -> Stream.concat(
                        text(h, parameters),
                        object.inlineValues(tree, h, "valuesObject", "helm.valuesObject").stream()))
                .toList();
    }

    private Stream<ValuesLayer> text(YamlMapping helm, GeneratedParameters parameters) {
        Optional<ValuesLayer> generated =
                helm.text("values").flatMap(parameters::nodeOf).flatMap(this::generated);
        return generated
                .map(Stream::of)
                .orElseGet(() -> object.textValues(tree, helm, "values", "helm.values").stream());
    }

    private Optional<ValuesLayer> generated(Written written) {
        Optional<ValuesLayer> mapping =
                written.node().asMapping().map(m -> ValuesLayer.of("helm.values", tree.inline(written.place(), m)));
        return mapping.or(() ->
                written.node().asScalar().map(s -> new ValuesLayer("helm.values", tree.text(written.place(), s))));
    }
}
