package io.github.llmdtracing.helm;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.yaml.YamlMapping;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The git generator of an ApplicationSet, as far as it looks at this repository: the directories and files that its patterns fit, without
 * those that are excluded. A star stays within one folder for directories, and goes through folders for files (Argo CD, "Git Generator").
 *
 * @param object the ApplicationSet
 * @param git what the generator says
 */
record GitGenerator(ManifestObject object, YamlMapping git) {
    private static final Pattern STARS = Pattern.compile("\\*+");

    /** What it makes of each directory and file; nothing where none is here, as in another repository. */
    List<GeneratedParameters> parameters(HelmTree tree) {
        Stream<GeneratedParameters> directories =
                fitting("directories", folders(tree), "[^/]*").map(this::path);
        Stream<GeneratedParameters> files = fitting(
                        "files", tree.yaml().stream().map(f -> f.text().path()), ".*")
                .flatMap(p -> file(tree, p).stream());
        return Stream.concat(directories, files).toList();
    }

    private static Stream<String> folders(HelmTree tree) {
        TreeSet<String> folders = new TreeSet<>();
        for (var text : tree.texts()) {
            String folder = ProjectPath.folder(text.path());
            while (!folder.isEmpty() && folders.add(folder)) {
                folder = ProjectPath.folder(folder);
            }
        }
        return folders.stream();
    }

    // As they are called in the repository.
    private Stream<String> fitting(String key, Stream<String> paths, String star) {
        Predicate<String> excluded = any(key, star, true);
        Predicate<String> meant = any(key, star, false).and(excluded.negate());
        return paths.flatMap(p -> object.inRepository(p).filter(meant).limit(1));
    }

    private Predicate<String> any(String key, String star, boolean excluding) {
        return ManifestObject.mappings(git, key).stream()
                .filter(p -> p.text("exclude").filter("true"::equals).isPresent() == excluding)
                .flatMap(p -> p.text("path").stream())
                .map(p -> Pattern.compile(Wildcards.quoted(p, STARS, s -> star)).asMatchPredicate())
                .reduce(p -> false, Predicate::or);
    }

    private GeneratedParameters path(String folder) {
        Map<String, String> texts = new HashMap<>();
        String prefix = git.text("pathParamPrefix").map(p -> p + ".").orElse("") + "path";
        texts.put(prefix, folder);
        texts.put(prefix + ".path", folder);
        named(texts, prefix + ".basename", ProjectPath.name(folder));
        String[] segments = folder.split("/");
        for (int i = 0; i < segments.length; i++) {
            texts.put(prefix + "[" + i + "]", segments[i]);
            texts.put(prefix + ".segments[" + i + "]", segments[i]);
        }
        return new GeneratedParameters(texts, Map.of()).and(values());
    }

    private static void named(Map<String, String> texts, String variable, String name) {
        texts.put(variable, name);
        texts.put(variable + "Normalized", name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]", "-"));
    }

    private GeneratedParameters values() {
        return git.mapping("values")
                .map(v -> ParameterNodes.of(v, "values.", n -> object.origins().place(n)))
                .orElse(GeneratedParameters.none());
    }

    // A file that holds a list makes one for each item.
    private List<GeneratedParameters> file(HelmTree tree, String path) {
        GeneratedParameters around = path(ProjectPath.folder(path));
        return object.fromRoot(tree, path).flatMap(tree::yaml).stream()
                .flatMap(f -> f.documents().stream().limit(1).flatMap(d -> {
                    Stream<YamlMapping> roots = d.root().asSequence().stream()
                            .flatMap(s -> s.items().stream())
                            .flatMap(i -> i.asMapping().stream());
                    return Stream.concat(d.root().asMapping().stream(), roots)
                            .map(m -> ParameterNodes.of(m, "", n -> new Place(f, d)));
                }))
                .map(p -> p.and(around))
                .toList();
    }
}
