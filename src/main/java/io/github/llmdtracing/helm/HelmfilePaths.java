package io.github.llmdtracing.helm;

import io.github.llmdtracing.text.SourceText;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files that a helmfile says it is made of, or that are helmfiles of their own below it: a path, a pattern, or a directory, whose files
 * of YAML and templates are meant (helmfile/helmfile, pkg/app/app.go, findDesiredStateFiles, v1.0).
 *
 * @param tree all files
 * @param helmfile the helmfile
 */
record HelmfilePaths(HelmTree tree, SourceText helmfile) {
    private static final Pattern STATE = Pattern.compile(".*\\.(?:ya?ml|gotmpl)");

    /** The files of each item under a key. */
    List<List<SourceText>> named(String key) {
        return items(key).map(this::files).toList();
    }

    /** The files under {@code helmfiles} that are given values there. */
    Stream<SourceText> given() {
        return items("helmfiles")
                .filter(i -> new HelmfileMapping(i).blocks("values").findAny().isPresent())
                .flatMap(i -> files(i).stream());
    }

    private Stream<List<HelmfileLine>> items(String key) {
        HelmfileState own = new HelmfileState(HelmfileState.lines(helmfile), "", true);
        return own.lists(key).stream().flatMap(b -> HelmfileMapping.split(b).stream());
    }

    private List<SourceText> files(List<HelmfileLine> item) {
        String path = new HelmfileMapping(item)
                .values("path")
                .findFirst()
                .orElseGet(() -> HelmfileLine.unquoted(item.get(0).content()));
        return ProjectPath.resolve(ProjectPath.folder(helmfile.path()), path).stream()
                .filter(p -> !path.contains("://"))
                .flatMap(this::files)
                .toList();
    }

    private Stream<SourceText> files(String path) {
        Predicate<String> fits = Wildcards.pattern(path).asMatchPredicate();
        Predicate<String> within =
                p -> ProjectPath.folder(p).equals(path) && STATE.matcher(p).matches();
        return Wildcards.isIn(path)
                ? texts(fits)
                : tree.text(path).map(Stream::of).orElseGet(() -> texts(within));
    }

    private Stream<SourceText> texts(Predicate<String> meant) {
        return tree.texts().stream().filter(t -> meant.test(t.path()));
    }
}
