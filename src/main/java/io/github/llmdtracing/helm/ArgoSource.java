package io.github.llmdtracing.helm;

import io.github.llmdtracing.kubernetes.Origins.Written;
import io.github.llmdtracing.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
    /** The releases; those that differ in their versions or names alone are one, of any of the versions. */
    Stream<DeclaredRelease> releases() {
        Map<List<Object>, List<DeclaredRelease>> alike = new LinkedHashMap<>();
        for (GeneratedParameters parameters : ApplicationSetGenerators.of(object, tree)) {
            new ArgoTemplate(this, parameters)
                    .releases()
                    .forEach(r -> alike.computeIfAbsent(kind(r), k -> new ArrayList<>())
                            .add(r));
        }
        return alike.values().stream().map(this::one);
    }

    private static List<Object> kind(DeclaredRelease declared) {
        HelmRelease release = declared.release();
        return List.of(release.chart(), release.inputs(), release.rendering(), declared.chartFolder());
    }

    private DeclaredRelease one(List<DeclaredRelease> alike) {
        HelmRelease first = alike.get(0).release();
        HelmRelease release = HelmRelease.declared(
                        same(alike, HelmRelease::name).orElseGet(this::name),
                        first.chart(),
                        version(alike),
                        same(alike, HelmRelease::namespace).flatMap(n -> n),
                        first.layers(),
                        first.declaredAt())
                .withParameters(first.parameters())
                .withRendering(first.rendering());
        return new DeclaredRelease(release, alike.get(0).chartFolder());
    }

    private static <T> Optional<T> same(List<DeclaredRelease> alike, Function<HelmRelease, T> what) {
        List<T> all =
                alike.stream().map(r -> what.apply(r.release())).distinct().toList();
        return Optional.of(all.get(0)).filter(w -> all.size() == 1);
    }

    // Any of them; where one is not known, none is.
    private static Optional<String> version(List<DeclaredRelease> alike) {
        List<String> all = alike.stream()
                .flatMap(r -> r.release().version().stream())
                .distinct()
                .toList();
        Optional<String> open = all.stream().filter(v -> v.contains("{{")).findFirst();
        return open.or(() -> Optional.of(String.join(" || ", all)).filter(v -> !v.isEmpty()));
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
