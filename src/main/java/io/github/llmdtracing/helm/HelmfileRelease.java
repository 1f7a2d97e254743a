package io.github.llmdtracing.helm;

import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.helm.HelmfileLine.Branch;
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
 * @param body what it says, and what it inherits
 * @param at where it says so
 * @param folder the folder that its paths start in, which is that of the helmfile, also for what stands in a base of it
 */
record HelmfileRelease(HelmfileMapping body, HelmfileLine at, String folder) {
    private static final Pattern PRINTF = Pattern.compile("\\{\\{-?\\s*printf\\s+\"([^\"]*)\".*");

    /** What {@code --set} and {@code --set-string} say: the latter is stronger (helm/helm, pkg/cli/values/options.go, v3). */
    private static final List<String> PARAMETERS = List.of("set", "setTemplate", "setString");

    private static final Pattern NAME = Pattern.compile("\\{\\{-?\\s*\\.Release\\.Name\\s*-?}}");

    /** What changes the chart's objects (helmfile.readthedocs.io, "Advanced features"). */
    private static final Set<String> UNFOLLOWED =
            Set.of("strategicMergePatches", "jsonPatches", "transformers", "postRenderer");

    private static final List<String> VALUES = List.of("values", "valuesTemplate");

    /**
     * The release, once for each way through its conditions, in each environment. Where the values of some environments are not all
     * here, it is installed in the others.
     */
    Stream<DeclaredRelease> declared(HelmTree tree, List<HelmfileEnvironment> environments) {
        List<List<DeclaredRelease>> all =
                environments.stream().map(e -> in(e).declared(tree).toList()).toList();
        long fewest = all.stream().mapToLong(HelmfileRelease::missing).min().orElse(0);
        return AlikeReleases.joined(
                all.stream().filter(ways -> missing(ways) == fewest).flatMap(List::stream),
                () -> name().map(HelmfileRelease::readableName).orElse(""));
    }

    private static long missing(List<DeclaredRelease> ways) {
        return ways.stream().mapToLong(HelmfileRelease::missing).min().orElse(0);
    }

    private static long missing(DeclaredRelease way) {
        return way.release().layers().stream().filter(l -> l.tree().isEmpty()).count();
    }

    private HelmfileRelease in(HelmfileEnvironment environment) {
        List<HelmfileLine> filled =
                body.lines().stream().map(environment::filledInto).toList();
        return new HelmfileRelease(new HelmfileMapping(filled), at, folder);
    }

    /** The release, once for each way through its conditions. */
    private Stream<DeclaredRelease> declared(HelmTree tree) {
        Optional<String> chart = first("chart");
        return chart.stream()
                .flatMap(c -> ways(tree).map(layers -> new DeclaredRelease(release(c, layers), chartFolder(tree, c))));
    }

    private Optional<String> chartFolder(HelmTree tree, String chart) {
        return chart.startsWith(".") ? ProjectPath.resolve(folder, chart).filter(tree::isChart) : Optional.empty();
    }

    private HelmRelease release(String chart, List<ValuesLayer> layers) {
        return HelmRelease.declared(
                        name().map(HelmfileRelease::readableName).orElse(""),
                        DeclaredRelease.chartName(chart),
                        version(),
                        first("namespace").filter(n -> !n.contains("{{")),
                        layers,
                        Location.of(at.text(), at.offset()))
                .withParameters(parameters())
                .withRendering(PostRendering.unfollowed(body.blocks().stream()
                        .filter(b -> UNFOLLOWED.contains(b.key()))
                        .map(b -> new Unfollowed(
                                b.key(), Location.of(b.head().text(), b.head().offset())))
                        .toList()));
    }

    /** What is set beside the values; names with templates in them are left out. */
    private Map<String, String> parameters() {
        Map<String, String> set = new TreeMap<>();
        PARAMETERS.stream().flatMap(k -> body.items(k).stream()).forEach(item -> {
            HelmfileMapping parameter = new HelmfileMapping(item);
            Optional<String> name = parameter.values("name").findFirst().filter(n -> !n.contains("{{"));
            name.ifPresent(n -> set.put(n, parameter.values("value").findFirst().orElse("")));
        });
        return set;
    }

    private static String readableName(String name) {
        Matcher printf = PRINTF.matcher(name);
        String format = printf.matches() ? printf.group(1).replaceAll("%[a-z]", "*") : name;
        return format.replaceAll("\\{\\{.*?}}", "*");
    }

    // A version for each branch: any of them may be installed.
    private Optional<String> version() {
        List<String> versions = body.values("version").distinct().toList();
        return versions.isEmpty() ? Optional.empty() : Optional.of(String.join(" || ", versions));
    }

    private Optional<String> first(String key) {
        return body.values(key).findFirst();
    }

    private Stream<List<ValuesLayer>> ways(HelmTree tree) {
        List<Entry> entries = entries(tree);
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

    private List<Entry> entries(HelmTree tree) {
        return VALUES.stream()
                .flatMap(k -> body.items(k).stream())
                .map(item -> item.get(0))
                .flatMap(line -> places(tree, line).stream().map(p -> new Entry(p, line.branches())))
                .toList();
    }

    private List<List<ValuesLayer>> places(HelmTree tree, HelmfileLine line) {
        if (!line.key().isEmpty()) {
            return List.of(List.of(InlineMappings.at(tree, line.text(), line.offset())));
        }
        return tree.places(folder, named(HelmfileLine.unquoted(line.content())));
    }

    // What stands in backquotes is filled in for each release.
    private String named(String path) {
        String unquoted = path.replaceAll("\\{\\{-?\\s*`(.*?)`\\s*-?}}", "$1");
        return name().filter(n -> !n.contains("{{"))
                .map(n -> NAME.matcher(unquoted).replaceAll(Matcher.quoteReplacement(n)))
                .orElse(unquoted);
    }

    private Optional<String> name() {
        return first("name");
    }
}
