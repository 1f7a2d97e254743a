package io.github.llmdtracing.helm;

import io.github.llmdtracing.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A helmfile with its bases, which come before it. Paths in a base start where those of the helmfile do, and a base has no bases
 * (helmfile/helmfile, pkg/state/create.go and pkg/app/desired_state_file_loader.go, v1.0).
 *
 * @param lines the lines of all
 * @param folder the helmfile's folder
 */
record HelmfileState(List<HelmfileLine> lines, String folder) {
    static HelmfileState of(HelmTree tree, SourceText helmfile) {
        String folder = ProjectPath.folder(helmfile.path());
        List<HelmfileLine> own = lines(helmfile);
        Stream<HelmfileLine> below = paths(own, "bases").stream()
                .flatMap(b -> ProjectPath.resolve(folder, b).stream())
                .flatMap(b -> tree.text(b).stream())
                .flatMap(b -> lines(b).stream());
        return new HelmfileState(Stream.concat(below, own.stream()).toList(), folder);
    }

    /** The files that a helmfile says it is made of, or that are helmfiles of their own below it. */
    static List<String> named(SourceText helmfile, String key) {
        String folder = ProjectPath.folder(helmfile.path());
        return paths(lines(helmfile), key).stream()
                .flatMap(p -> ProjectPath.resolve(folder, p).stream())
                .toList();
    }

    /** Its releases, with what they inherit. */
    Stream<HelmfileRelease> releases() {
        HelmfileTemplates templates = new HelmfileTemplates(lines);
        return lists("releases").stream()
                .flatMap(b -> HelmfileMapping.split(b).stream())
                .map(item -> new HelmfileRelease(templates.complete(item), item.get(0), folder));
    }

    private List<List<HelmfileLine>> lists(String key) {
        List<List<HelmfileLine>> lists = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).content().equals(key + ":")) {
                lists.add(HelmfileMapping.below(lines, i, lines.get(i).column()));
            }
        }
        return lists;
    }

    // Anchors hold in one document.
    private static List<HelmfileLine> lines(SourceText text) {
        List<HelmfileLine> lines = new ArrayList<>();
        List<HelmfileLine> document = new ArrayList<>();
        for (HelmfileLine line : HelmfileLine.of(text)) {
            if (line.content().equals("---")) {
                lines.addAll(HelmfileAliases.resolved(document));
                document.clear();
            }
            document.add(line);
        }
        lines.addAll(HelmfileAliases.resolved(document));
        return List.copyOf(lines);
    }

    private static List<String> paths(List<HelmfileLine> lines, String key) {
        return new HelmfileState(lines, "")
                .lists(key).stream()
                        .flatMap(b -> HelmfileMapping.split(b).stream())
                        .map(HelmfileState::path)
                        .toList();
    }

    private static String path(List<HelmfileLine> item) {
        HelmfileLine first = item.get(0);
        return new HelmfileMapping(item)
                .values("path")
                .findFirst()
                .orElseGet(() -> HelmfileLine.unquoted(first.content()));
    }
}
