package io.github.llmdtracing.helm;

import io.github.llmdtracing.text.SourceText;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Helmfiles (helmfile.dev, {@code releases:}). They are Go templates before they are YAML, so they are read line by line, by
 * indentation.
 */
final class HelmfileReleases implements ReleaseSource {
    private static final Pattern FILE = Pattern.compile(
            "(?:.*/)?(?:[^/]*helmfile[^/]*\\.ya?ml(?:\\.gotmpl)?|[^/]*helmfile[^/]*\\.gotmpl|helmfile\\.d/[^/]+\\.ya?ml(?:\\.gotmpl)?)");

    @Override
    public List<DeclaredRelease> releases(HelmTree tree) {
        Set<String> bases = new HashSet<>();
        all(tree).forEach(t -> bases.addAll(HelmfileState.named(t, "bases")));
        return all(tree).stream()
                .filter(t -> !bases.contains(t.path()))
                .flatMap(t -> HelmfileState.of(tree, t).releases())
                .flatMap(r -> r.declared(tree))
                .toList();
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
                HelmfileState.named(text, "helmfiles")
                        .forEach(path -> tree.text(path).ifPresent(next::add));
            }
        }
        return found.values();
    }
}
