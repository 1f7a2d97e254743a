package io.github.llmdtracing.helm;

import io.github.llmdtracing.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the generators of an ApplicationSet make, as far as the project says it: lists, directories and files of this repository, and what
 * combines them (Argo CD, "Generators").
 *
 * @param object the ApplicationSet
 * @param tree all files
 */
record ApplicationSetGenerators(ManifestObject object, HelmTree tree) {
    private static final List<String> OTHERS =
            List.of("clusters", "clusterDecisionResource", "scmProvider", "pullRequest", "plugin");

    /** One for each Application that is known; one of which nothing is known where it is not known how many there are. */
    static List<GeneratedParameters> of(ManifestObject object, HelmTree tree) {
        Stream<YamlMapping> specification =
                object.body().mapping("spec").filter(s -> object.isOfKind("ApplicationSet")).stream();
        List<GeneratedParameters> known = specification
                .flatMap(s -> new ApplicationSetGenerators(object, tree).all(s).stream())
                .toList();
        return known.isEmpty() ? List.of(GeneratedParameters.none()) : known;
    }

    private List<GeneratedParameters> all(YamlMapping parent) {
        return ManifestObject.mappings(parent, "generators").stream()
                .flatMap(g -> each(g).stream())
                .limit(DeclaredRelease.MOST_WAYS)
                .toList();
    }

    private List<GeneratedParameters> each(YamlMapping generator) {
        Optional<List<GeneratedParameters>> list = generator.mapping("list").map(this::list);
        return list.filter(l -> !l.isEmpty())
                .or(() -> generator.mapping("git").map(g -> new GitGenerator(object, g).parameters(tree)))
                .filter(l -> !l.isEmpty())
                .or(() -> generator.mapping("matrix").map(this::matrix))
                .or(() -> generator.mapping("merge").map(this::merge))
                .orElseGet(() -> List.of(unknown(generator)));
    }

    private List<GeneratedParameters> list(YamlMapping list) {
        return ManifestObject.mappings(list, "elements").stream()
                .map(e -> parameters(e, ""))
                .toList();
    }

    private GeneratedParameters parameters(YamlMapping mapping, String prefix) {
        return ParameterNodes.of(mapping, prefix, n -> object.origins().place(n));
    }

    // What clusters there are is not known, but what is said of each of them.
    private GeneratedParameters unknown(YamlMapping generator) {
        return Stream.concat(OTHERS.stream(), Stream.of("git"))
                .flatMap(k -> generator.mapping(k).stream())
                .flatMap(g -> g.mapping("values").stream())
                .map(v -> parameters(v, "values."))
                .findFirst()
                .orElse(GeneratedParameters.none());
    }

    private List<GeneratedParameters> matrix(YamlMapping matrix) {
        List<GeneratedParameters> all = List.of(GeneratedParameters.none());
        for (YamlMapping part : ManifestObject.mappings(matrix, "generators")) {
            List<GeneratedParameters> more = each(part);
            all = all.stream()
                    .flatMap(a -> more.stream().map(a::and))
                    .limit(DeclaredRelease.MOST_WAYS)
                    .toList();
        }
        return all;
    }

    // The first generator says what there is, the others what of it is otherwise.
    private List<GeneratedParameters> merge(YamlMapping merge) {
        List<YamlMapping> parts = ManifestObject.mappings(merge, "generators");
        List<String> keys = ManifestObject.texts(merge, "mergeKeys");
        List<GeneratedParameters> all =
                parts.stream().limit(1).flatMap(p -> each(p).stream()).toList();
        for (YamlMapping part : parts.subList(Math.min(1, parts.size()), parts.size())) {
            List<GeneratedParameters> over = each(part);
            all = all.stream().flatMap(a -> merged(a, over, keys)).toList();
        }
        return all;
    }

    private static Stream<GeneratedParameters> merged(
            GeneratedParameters base, List<GeneratedParameters> over, List<String> keys) {
        boolean known = base.texts().keySet().containsAll(keys);
        Stream<GeneratedParameters> meant =
                over.stream().filter(o -> !known || o.agree(base, keys)).map(o -> o.and(base));
        List<GeneratedParameters> found = meant.toList();
        return known && !found.isEmpty() ? found.stream() : Stream.concat(Stream.of(base), found.stream());
    }
}
