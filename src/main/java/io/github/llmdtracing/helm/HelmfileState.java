package io.github.llmdtracing.helm;

import io.github.llmdtracing.helm.HelmfileMapping.Block;
import io.github.llmdtracing.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A helmfile with its bases, which come before it. Paths in a base start where those of the helmfile do, and a base has no bases
 * (helmfile/helmfile, pkg/state/create.go and pkg/app/desired_state_file_loader.go, v1.0).
 *
 * @param lines the lines of all
 * @param folder the helmfile's folder
 * @param isWhole whether nothing else gives it values: all bases are here, and no helmfile that names it does
 */
record HelmfileState(List<HelmfileLine> lines, String folder, boolean isWhole) {
    static HelmfileState of(HelmTree tree, SourceText helmfile, boolean given) {
        List<HelmfileLine> own = lines(helmfile);
        List<List<SourceText>> bases = new HelmfilePaths(tree, helmfile).named("bases");
        Stream<HelmfileLine> below = bases.stream().flatMap(List::stream).flatMap(b -> lines(b).stream());
        return new HelmfileState(
                Stream.concat(below, own.stream()).toList(),
                ProjectPath.folder(helmfile.path()),
                !given && bases.stream().noneMatch(List::isEmpty));
    }

    /** Its releases, with what they inherit, in each of its environments. */
    Stream<DeclaredRelease> releases(HelmTree tree) {
        HelmfileTemplates templates = new HelmfileTemplates(lines);
        List<HelmfileEnvironment> environments = HelmfileEnvironment.of(tree, this);
        return lists("releases").stream()
                .flatMap(b -> HelmfileMapping.split(b).stream())
                .map(item -> new HelmfileRelease(templates.complete(item), item.get(0), folder))
                .flatMap(r -> r.declared(tree, environments));
    }

    /** What stands under a key at the start of a line, once for each time that it is there. */
    Stream<Block> blocks(String key) {
        return IntStream.range(0, lines.size())
                .filter(i ->
                        lines.get(i).column() == 0 && lines.get(i).content().equals(key + ":"))
                .mapToObj(i -> new Block(lines.get(i), HelmfileMapping.below(lines, i, 0)));
    }

    List<List<HelmfileLine>> lists(String key) {
        List<List<HelmfileLine>> lists = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).content().equals(key + ":")) {
                lists.add(HelmfileMapping.below(lines, i, lines.get(i).column()));
            }
        }
        return lists;
    }

    // Anchors hold in one document.
    static List<HelmfileLine> lines(SourceText text) {
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
}
