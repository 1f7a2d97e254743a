package io.github.llmdtracing.helm;

import io.github.llmdtracing.text.SourceText;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Helmfiles (helmfile.dev, {@code releases:}). They are Go templates before they are YAML, so they are read line by line, by
 * indentation.
 */
final class HelmfileReleases implements ReleaseSource {
    private static final Pattern FILE = Pattern.compile(
            "(?:.*/)?(?:[^/]*helmfile[^/]*\\.ya?ml(?:\\.gotmpl)?|[^/]*helmfile[^/]*\\.gotmpl|helmfile\\.d/[^/]+\\.ya?ml(?:\\.gotmpl)?)");

    @Override
    public List<DeclaredRelease> releases(HelmTree tree) {
        Collection<SourceText> all = all(tree);
        Set<String> bases = paths(all.stream().flatMap(t -> named(tree, t, "bases")));
        Set<String> given = paths(all.stream().flatMap(t -> new HelmfilePaths(tree, t).given()));
        return all.stream()
                .filter(t -> !bases.contains(t.path()))
                .flatMap(
                        t -> HelmfileState.of(tree, t, given.contains(t.path())).releases(tree))
                .toList();
    }

    private static Stream<SourceText> named(HelmTree tree, SourceText helmfile, String key) {
        return new HelmfilePaths(tree, helmfile).named(key).stream().flatMap(List::stream);
    }

    private static Set<String> paths(Stream<SourceText> texts) {
        return texts.map(SourceText::path).collect(Collectors.toSet());
    }

    static boolean isHelmfile(String path) {
        return path.contains("helmfile") && FILE.matcher(path).matches();
    }

    // By their names, and by what others name as helmfiles below them.
    private static Collection<SourceText> all(HelmTree tree) {
        Map<String, SourceText> found = new LinkedHashMap<>();
        Deque<SourceText> next = new ArrayDeque<>(
                tree.texts().stream().filter(t -> isHelmfile(t.path())).toList());
        while (!next.isEmpty()) {
            SourceText text = next.poll();
            if (found.putIfAbsent(text.path(), text) == null) {
                named(tree, text, "helmfiles").forEach(next::add);
            }
        }
        return found.values();
    }
}
