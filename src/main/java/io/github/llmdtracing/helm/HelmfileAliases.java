package io.github.llmdtracing.helm;

import io.github.llmdtracing.helm.HelmfileLine.Branch;
import io.github.llmdtracing.helm.HelmfileMapping.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The lines of a document of a helmfile, aliases replaced by what they stand for, and merge keys followed by what they bring: what a
 * mapping says itself goes first, then what is named first (YAML 1.2, "Node anchors"; yaml.org/type/merge.html).
 */
final class HelmfileAliases {
    private static final String NAME = "[^\\s,\\[\\]{}]+";
    private static final Pattern ANCHOR =
            Pattern.compile("(?<head>(?:- +)?(?:[\\w.-]+: +)?)&(?<name>" + NAME + ")(?<rest>(?: +.*)?)");
    private static final Pattern ALIAS = Pattern.compile("(?<head>(?:- +)?(?:[\\w.-]+: +)?)\\*(?<name>" + NAME + ")");
    private static final Pattern MERGE = Pattern.compile("(?:- +)?<<:(?<names>.*)");
    private static final Pattern NAMES = Pattern.compile("\\*(" + NAME + ")");
    private static final int INDENTATION = 2;

    private final List<HelmfileLine> written;
    private final List<HelmfileLine> lines = new ArrayList<>();
    private final Map<String, Integer> anchors = new HashMap<>();

    private HelmfileAliases(List<HelmfileLine> written) {
        this.written = written;
    }

    static List<HelmfileLine> resolved(List<HelmfileLine> document) {
        HelmfileAliases aliases = new HelmfileAliases(document);
        for (int i = 0; i < document.size(); i++) {
            aliases.read(i);
        }
        return List.copyOf(aliases.lines);
    }

    private void read(int i) {
        HelmfileLine line = unanchored(written.get(i));
        Matcher merge = MERGE.matcher(line.content());
        Matcher alias = ALIAS.matcher(line.content());
        if (merge.matches()) {
            lines.add(line);
            merge(i, names(i, merge.group("names")));
        } else if (alias.matches() && anchors.containsKey(alias.group("name"))) {
            replace(line, alias.group("head"), alias.group("name"));
        } else {
            lines.add(line);
        }
    }

    private HelmfileLine unanchored(HelmfileLine line) {
        Matcher anchor = ANCHOR.matcher(line.content());
        if (!anchor.matches()) {
            return line;
        }
        anchors.put(anchor.group("name"), lines.size());
        return line.withContent((anchor.group("head") + anchor.group("rest").strip()).strip());
    }

    // In one line, or one below the other.
    private List<String> names(int i, String behindKey) {
        Stream<String> below = HelmfileMapping.below(written, i, written.get(i).column()).stream()
                .map(HelmfileLine::content)
                .takeWhile(c -> c.startsWith("- *"));
        return Stream.concat(Stream.of(behindKey), behindKey.isBlank() ? below : Stream.of())
                .flatMap(text -> NAMES.matcher(text).results())
                .map(found -> found.group(1))
                .toList();
    }

    private void replace(HelmfileLine line, String head, String name) {
        Optional<String> scalar = scalar(name);
        if (scalar.isPresent()) {
            lines.add(line.withContent(head + scalar.get()));
            return;
        }
        List<HelmfileLine> node = node(name);
        boolean item = head.strip().equals("-");
        int column = line.column() + INDENTATION + (line.isItem() && !item ? INDENTATION : 0);
        lines.add(line.withContent(head.strip()));
        lines.addAll(moved(node, column, line.branches()));
    }

    private void merge(int i, List<String> names) {
        HelmfileLine line = inner(written.get(i));
        Set<String> known = beside(i, line.column());
        for (String name : names) {
            for (Block block : blocks(name)) {
                if (known.add(block.key())) {
                    lines.addAll(moved(block.lines().toList(), line.column(), line.branches()));
                }
            }
        }
    }

    private List<Block> blocks(String name) {
        List<HelmfileLine> node = anchors.containsKey(name) ? node(name) : List.of();
        return node.isEmpty() ? List.of() : List.copyOf(new HelmfileMapping(node).blocks());
    }

    private Optional<String> scalar(String name) {
        HelmfileLine anchored = lines.get(anchors.getOrDefault(name, 0));
        HelmfileLine inner = inner(anchored);
        String text = inner.key().isEmpty() ? (anchored.isItem() ? inner.content() : "") : inner.value();
        return Optional.of(text).filter(t -> !t.isEmpty());
    }

    private List<HelmfileLine> node(String name) {
        int at = anchors.getOrDefault(name, 0);
        HelmfileLine anchored = lines.get(at);
        int column = anchored.content().equals("-")
                ? anchored.column()
                : inner(anchored).column();
        List<HelmfileLine> below = HelmfileMapping.below(lines, at, column);
        return List.copyOf(
                anchored.content().equals("-")
                        ? below.stream().takeWhile(l -> l.column() > column).toList()
                        : below);
    }

    private static HelmfileLine inner(HelmfileLine line) {
        return line.isItem() && line.content().length() > 1 ? line.behindDash() : line;
    }

    private static List<HelmfileLine> moved(List<HelmfileLine> node, int column, List<Branch> around) {
        int from = node.get(0).column();
        int outside = node.get(0).branches().size();
        return node.stream()
                .map(l -> l.moved(
                        column - from,
                        Stream.concat(around.stream(), l.branchesWithin(outside).stream())
                                .toList()))
                .toList();
    }

    // The keys of the mapping that line i belongs to.
    private Set<String> beside(int i, int column) {
        int first = i;
        while (first > 0 && !startsAt(written.get(first), column) && reaches(written.get(first - 1), column)) {
            first--;
        }
        Set<String> keys = new HashSet<>();
        for (int at = first; at < written.size() && (at == first || continues(written.get(at), column)); at++) {
            HelmfileLine line = at == first ? inner(written.get(at)) : written.get(at);
            if (line.column() == column && !line.key().isEmpty()) {
                keys.add(line.key());
            }
        }
        return keys;
    }

    private static boolean startsAt(HelmfileLine line, int column) {
        return line.isItem() && line.column() < column;
    }

    private static boolean reaches(HelmfileLine line, int column) {
        return continues(line, column) || startsAt(line, column) && inner(line).column() == column;
    }

    private static boolean continues(HelmfileLine line, int column) {
        return line.column() > column || line.column() == column && !line.isItem();
    }
}
