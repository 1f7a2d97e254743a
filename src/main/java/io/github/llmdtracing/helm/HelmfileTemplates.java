package io.github.llmdtracing.helm;

import io.github.llmdtracing.helm.HelmfileMapping.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The templates of releases in a helmfile, and what {@code inherit} makes of them: lists are put behind each other, of everything else the
 * last word counts, the release's own (helmfile/helmfile, pkg/state/state_exec_tmpl.go, v1.0).
 */
final class HelmfileTemplates {
    private static final Set<String> LISTS =
            Set.of("values", "valuesTemplate", "set", "setTemplate", "setString", "secrets");

    private final Map<String, List<HelmfileLine>> templates = new HashMap<>();

    /** Those that the lines define, a later one of a name in the place of an earlier one. */
    HelmfileTemplates(List<HelmfileLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).column() == 0 && lines.get(i).content().equals("templates:")) {
                List<HelmfileLine> below = HelmfileMapping.below(lines, i, 0);
                new HelmfileMapping(below).blocks().forEach(this::add);
            }
        }
    }

    // One for each way through a condition, or the last.
    private void add(Block template) {
        List<HelmfileLine> known = templates.getOrDefault(template.key(), List.of());
        boolean alternative = !known.isEmpty()
                && !template.head().branches().isEmpty()
                && !known.get(0).branches().equals(template.head().branches());
        templates.put(
                template.key(),
                alternative
                        ? Stream.concat(known.stream(), template.body().stream())
                                .toList()
                        : within(template.body(), template.head().branches().size()));
    }

    private static List<HelmfileLine> within(List<HelmfileLine> lines, int outside) {
        return lines.stream().map(l -> l.moved(0, l.branchesWithin(outside))).toList();
    }

    /** A release with what it inherits. */
    HelmfileMapping complete(List<HelmfileLine> release) {
        return complete(
                new HelmfileMapping(within(release, release.get(0).branches().size())), List.of());
    }

    private HelmfileMapping complete(HelmfileMapping release, List<String> way) {
        HelmfileMapping below = new HelmfileMapping(List.of());
        for (Inheritance inheritance : inheritances(release)) {
            below = overlaid(below, inherited(release.lines().get(0), inheritance, way));
        }
        return overlaid(below, release);
    }

    /** What is inherited, and what of it is not. */
    private record Inheritance(String template, Set<String> except) {}

    private static List<Inheritance> inheritances(HelmfileMapping release) {
        return release.blocks("inherit")
                .flatMap(b -> b.items().isEmpty() ? Stream.of(b.body()) : b.items().stream())
                .filter(lines -> !lines.isEmpty())
                .map(HelmfileMapping::new)
                .flatMap(m -> m.values("template").map(t -> new Inheritance(t, except(m))))
                .toList();
    }

    private static Set<String> except(HelmfileMapping inheritance) {
        return inheritance.items("except").stream()
                .map(i -> HelmfileLine.unquoted(i.get(0).content()))
                .collect(Collectors.toSet());
    }

    private HelmfileMapping inherited(HelmfileLine release, Inheritance inheritance, List<String> way) {
        List<HelmfileLine> lines = templates.getOrDefault(inheritance.template(), List.of());
        if (lines.isEmpty() || way.contains(inheritance.template())) {
            return unknown(release, inheritance.template());
        }
        List<String> further =
                Stream.concat(way.stream(), Stream.of(inheritance.template())).toList();
        return new HelmfileMapping(complete(new HelmfileMapping(lines), further).blocks().stream()
                .filter(b -> !inheritance.except().contains(b.key()))
                .flatMap(Block::lines)
                .toList());
    }

    // What is not here may say anything: the version is not known, and neither are all values.
    private static HelmfileMapping unknown(HelmfileLine release, String template) {
        String what = "the template " + template + ", which is not here";
        return new HelmfileMapping(List.of(
                release.withContent("version: " + what),
                release.withContent("values:"),
                release.withContent("- " + what)));
    }

    private static HelmfileMapping overlaid(HelmfileMapping below, HelmfileMapping above) {
        if (below.isEmpty() || above.isEmpty()) {
            return below.isEmpty() ? above : below;
        }
        Set<String> said = above.blocks().stream()
                .filter(b -> b.head().branches().isEmpty())
                .map(Block::key)
                .filter(k -> !LISTS.contains(k))
                .collect(Collectors.toSet());
        List<Block> blocks = new ArrayList<>();
        blocks.addAll(above.blocks().stream().filter(b -> !isList(b)).toList());
        blocks.addAll(below.blocks().stream()
                .filter(b -> !isList(b) && !said.contains(b.key()))
                .toList());
        blocks.addAll(below.blocks().stream().filter(HelmfileTemplates::isList).toList());
        blocks.addAll(above.blocks().stream().filter(HelmfileTemplates::isList).toList());
        int column = above.lines().get(0).column();
        return new HelmfileMapping(blocks.stream().flatMap(b -> b.at(column)).toList());
    }

    private static boolean isList(Block block) {
        return LISTS.contains(block.key());
    }
}
