package io.github.llmdtracing.helm;

import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.helm.HelmfileLine.Branch;
import io.github.llmdtracing.text.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One release of a helmfile, as its lines say.
 *
 * @param lines the lines of the list item, the first without its dash
 */
record HelmfileRelease(List<HelmfileLine> lines) {
    private static final Pattern PRINTF = Pattern.compile("\\{\\{-?\\s*printf\\s+\"([^\"]*)\".*");

    static HelmfileRelease of(List<HelmfileLine> lines) {
        return new HelmfileRelease(List.copyOf(lines));
    }

    /** The release, once for each way through its conditions. */
    Stream<DeclaredRelease> declared(HelmTree tree, SourceText text) {
        Optional<String> chart = first("chart");
        String folder = ProjectPath.folder(text.path());
        return chart.stream()
                .flatMap(c -> ways(tree, text)
                        .map(layers -> new DeclaredRelease(release(text, c, layers), chartFolder(tree, folder, c))));
    }

    private static Optional<String> chartFolder(HelmTree tree, String folder, String chart) {
        return chart.startsWith(".") ? ProjectPath.resolve(folder, chart).filter(tree::isChart) : Optional.empty();
    }

    private HelmRelease release(SourceText text, String chart, List<ValuesLayer> layers) {
        return HelmRelease.declared(
                        first("name").map(HelmfileRelease::readableName).orElse(""),
                        DeclaredRelease.chartName(chart),
                        version(),
                        first("namespace").filter(n -> !n.contains("{{")),
                        layers,
                        Location.of(text, lines.get(0).offset()))
                .withParameters(parameters());
    }

    /** What {@code set} says; names with templates in them are left out. */
    private Map<String, String> parameters() {
        Map<String, String> set = new TreeMap<>();
        for (List<HelmfileLine> item : items("set")) {
            Optional<String> name = value(item, "name").filter(n -> !n.contains("{{"));
            name.ifPresent(n -> set.put(n, value(item, "value").orElse("")));
        }
        return set;
    }

    private static Optional<String> value(List<HelmfileLine> item, String key) {
        return item.stream()
                .filter(l -> l.key().equals(key))
                .map(HelmfileLine::value)
                .findFirst();
    }

    private List<List<HelmfileLine>> items(String key) {
        List<List<HelmfileLine>> items = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            HelmfileLine line = lines.get(i);
            if (line.column() == lines.get(0).column() && line.key().equals(key)) {
                items.addAll(HelmfileReader.split(HelmfileReader.below(lines, i)));
            }
        }
        return items;
    }

    private static String readableName(String name) {
        Matcher printf = PRINTF.matcher(name);
        String format = printf.matches() ? printf.group(1).replaceAll("%[a-z]", "*") : name;
        return format.replaceAll("\\{\\{.*?}}", "*");
    }

    // A version for each branch: any of them may be installed.
    private Optional<String> version() {
        List<String> versions = values("version").distinct().toList();
        return versions.isEmpty() ? Optional.empty() : Optional.of(String.join(" || ", versions));
    }

    private Optional<String> first(String key) {
        return values(key).findFirst();
    }

    private Stream<String> values(String key) {
        int column = lines.get(0).column();
        return lines.stream()
                .filter(l -> l.column() == column && l.key().equals(key))
                .map(HelmfileLine::value);
    }

    private Stream<List<ValuesLayer>> ways(HelmTree tree, SourceText text) {
        List<Entry> entries = entries(tree, text);
        Set<List<ValuesLayer>> ways = new LinkedHashSet<>();
        choices(entries)
                .limit(DeclaredRelease.MOST_WAYS)
                .forEach(choice -> ways.addAll(DeclaredRelease.combinations(entries.stream()
                        .filter(e -> e.isIn(choice))
                        .map(Entry::alternatives)
                        .toList())));
        return ways.stream();
    }

    /**
     * An entry of {@code values}.
     *
     * @param alternatives the layers that it may mean
     * @param branches the conditions that it stands in
     */
    private record Entry(List<ValuesLayer> alternatives, List<Branch> branches) {
        boolean isIn(Set<Branch> choice) {
            return choice.containsAll(branches);
        }
    }

    // Each condition taken once each way; where none of its entries is meant, the way behind the last branch.
    private static Stream<Set<Branch>> choices(List<Entry> entries) {
        Set<Integer> conditions = entries.stream()
                .flatMap(e -> e.branches().stream())
                .map(Branch::condition)
                .collect(Collectors.toCollection(TreeSet::new));
        Stream<Set<Branch>> choices = Stream.of(Set.of());
        for (int condition : conditions) {
            List<Branch> ways = ways(entries, condition);
            choices = choices.flatMap(c -> ways.stream().map(w -> with(c, w)));
        }
        return choices;
    }

    private static List<Branch> ways(List<Entry> entries, int condition) {
        int last = entries.stream()
                .flatMap(e -> e.branches().stream())
                .filter(b -> b.condition() == condition)
                .mapToInt(Branch::number)
                .max()
                .orElse(0);
        List<Branch> ways = new ArrayList<>();
        for (int number = 0; number <= last + (last == 0 ? 1 : 0); number++) {
            ways.add(new Branch(condition, number));
        }
        return ways;
    }

    private static Set<Branch> with(Set<Branch> choice, Branch branch) {
        return Stream.concat(choice.stream(), Stream.of(branch)).collect(Collectors.toUnmodifiableSet());
    }

    private List<Entry> entries(HelmTree tree, SourceText text) {
        int outside = lines.get(0).branches().size();
        return items("values").stream()
                .map(item -> entry(tree, text, item, outside))
                .toList();
    }

    private static Entry entry(HelmTree tree, SourceText text, List<HelmfileLine> item, int outside) {
        HelmfileLine first = item.get(0);
        List<Branch> branches = first.branches()
                .subList(
                        Math.min(outside, first.branches().size()),
                        first.branches().size());
        return new Entry(alternatives(tree, text, first), branches);
    }

    private static List<ValuesLayer> alternatives(HelmTree tree, SourceText text, HelmfileLine line) {
        if (!line.key().isEmpty()) {
            return List.of(InlineMappings.at(tree, text, line.offset()));
        }
        return tree.layers(ProjectPath.folder(text.path()), HelmfileLine.unquoted(line.content()));
    }
}
