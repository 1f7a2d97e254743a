package io.github.llmdtracing.helm;

import io.github.llmdtracing.text.SourceText;
import java.util.List;
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
        return tree.texts().stream()
                .filter(t -> isHelmfile(t.path()))
                .flatMap(t -> releases(tree, t).stream())
                .toList();
    }

    static boolean isHelmfile(String path) {
        return path.contains("helmfile") && FILE.matcher(path).matches();
    }

    private static List<DeclaredRelease> releases(HelmTree tree, SourceText text) {
        return new HelmfileReader(HelmfileLine.of(text))
                .releases().stream().flatMap(r -> r.declared(tree, text)).toList();
    }
}
