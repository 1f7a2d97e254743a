package io.github.llmdtracing.helm;

import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The values of one release as Helm sees them: mappings merge, everything else belongs to the last layer that has it.
 *
 * @param views the layers that can be read, the strongest last
 * @param complete whether every layer could be read
 * @param parameters what is set beside the layers, and is stronger than they are
 */
public record LayeredValues(List<View> views, boolean complete, ReleaseParameters parameters) {
    private static final String GLOBAL = "global";

    /**
     * One layer, seen from the chart.
     *
     * @param tree the layer
     * @param nesting the keys under which the chart's values stand in it
     * @param within whether these are the own values of a chart within another one, which the next download of it replaces
     */
    public record View(ValuesTree tree, List<String> nesting, boolean within) {
        /** The mapping that holds the chart's values; none where the layer has none for it. */
        public Optional<YamlMapping> values() {
            return tree.values().mapping(nesting.toArray(String[]::new));
        }

        /** The keys from the layer's root for a path of the chart. {@code global} is the same for all charts, so it is never nested. */
        public List<String> fromRoot(List<String> path) {
            boolean nested = !path.isEmpty() && !path.get(0).equals(GLOBAL);
            return nested ? Stream.concat(nesting.stream(), path.stream()).toList() : path;
        }

        /** What the layer has at a path; a null too. */
        public Optional<YamlNode> at(List<String> path) {
            Optional<YamlNode> at = Optional.of(tree.values());
            for (String key : fromRoot(path)) {
                at = at.flatMap(YamlNode::asMapping).flatMap(m -> m.get(key));
            }
            return at;
        }

        /** Whether both are the same place. */
        public boolean isSameAs(View other) {
            return tree.values() == other.tree.values() && nesting.equals(other.nesting);
        }
    }

    /**
     * Something found.
     *
     * @param view the layer that has it
     * @param node what it is
     */
    public record Found(View view, YamlNode node) {
        /** The text of a scalar. */
        public Optional<String> text() {
            return node.text();
        }
    }

    /** Copies the list. */
    public LayeredValues {
        views = List.copyOf(views);
    }

    /** The layers of a release. */
    public static LayeredValues of(HelmRelease release) {
        List<View> views = release.layers().stream()
                .flatMap(l -> view(l, release.nesting()).stream())
                .toList();
        return new LayeredValues(views, views.size() == release.layers().size(), ReleaseParameters.of(release));
    }

    private static Optional<View> view(ValuesLayer layer, List<String> nesting) {
        List<String> inside = nesting.subList(Math.min(layer.below(), nesting.size()), nesting.size());
        return layer.tree().map(t -> new View(t, inside, layer.below() > 0));
    }

    /** The same values without the layers that are not to be looked at. */
    public LayeredValues only(Predicate<View> wanted) {
        return new LayeredValues(views.stream().filter(wanted).toList(), complete, parameters);
    }

    /** The same layers with other parameters. */
    public LayeredValues with(ReleaseParameters others) {
        return new LayeredValues(views, complete, others);
    }

    /** What stands at a path in the strongest layer that has anything there. */
    public Optional<Found> find(List<String> path) {
        List<View> strongestFirst = new ArrayList<>(views);
        Collections.reverse(strongestFirst);
        return strongestFirst.stream()
                .flatMap(v -> v.at(path).map(n -> new Found(v, n)).stream())
                .findFirst();
    }

    /** The same, a path given key by key. */
    public Optional<Found> find(String... path) {
        return find(List.of(path));
    }

    /** The text at a path: that of a parameter, else of the strongest layer. */
    public Optional<String> text(List<String> path) {
        return parameters.at(path).or(() -> find(path).flatMap(Found::text));
    }

    /** The same, a path given key by key. */
    public Optional<String> text(String... path) {
        return text(List.of(path));
    }

    /** Where is said what counts at a path. */
    public Optional<Location> place(String... path) {
        Optional<Location> set = Optional.of(parameters.setAt()).filter(at -> parameters.reach(path));
        return set.or(() -> find(path).map(f -> f.view().tree().location(f.node())));
    }

    /** Where the strongest layer that can be read has the chart's values; the declaration where none can be. */
    Location start() {
        return views.stream()
                .flatMap(v -> v.values().stream().map(m -> v.tree().location(m)))
                .reduce((weaker, stronger) -> stronger)
                .orElseGet(parameters::setAt);
    }

    /**
     * A mapping in a list.
     *
     * @param step the step from the list to it
     * @param found the mapping
     * @param set what parameters set in it
     */
    public record Item(String step, Found found, ReleaseParameters set) {}

    /** The mappings of a list at a path. */
    public Stream<Found> items(String... path) {
        return itemsAsSet(path).map(Item::found);
    }

    /** The mappings of a list at a path, each with what parameters set in it. */
    public Stream<Item> itemsAsSet(String... path) {
        return find(path).stream().flatMap(f -> f.node().asSequence().stream().flatMap(s -> items(f.view(), s, path)));
    }

    private Stream<Item> items(View view, YamlSequence list, String... path) {
        ReleaseParameters set = parameters.below(path);
        return IntStream.range(0, list.items().size())
                .filter(i -> list.items().get(i).asMapping().isPresent())
                .mapToObj(i -> item(
                        ReleaseParameters.item(i), new Found(view, list.items().get(i)), set));
    }

    private static Item item(String step, Found found, ReleaseParameters ofList) {
        return new Item(step, found, ofList.below(step));
    }
}
