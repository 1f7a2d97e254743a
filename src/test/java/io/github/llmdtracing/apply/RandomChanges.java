package io.github.llmdtracing.apply;

import io.github.llmdtracing.plan.change.PlannedChange;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.text.TextEdit;
import io.github.llmdtracing.yaml.NewYaml;
import io.github.llmdtracing.yaml.ScalarStyle;
import io.github.llmdtracing.yaml.YamlAlias;
import io.github.llmdtracing.yaml.YamlChange;
import io.github.llmdtracing.yaml.YamlDocument;
import io.github.llmdtracing.yaml.YamlEntry;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlScalar;
import io.github.llmdtracing.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Picks changes of a file at random, and makes each on the {@link ComposedTree} as well. */
final class RandomChanges {
    private static final String STRING = "tag:yaml.org,2002:str|";
    private static final List<String> VALUES = List.of(
            "0.1",
            "true",
            "http://otel:4317",
            "--flag=$(X)",
            "plain",
            "it's",
            "a: b",
            "#x",
            "",
            "~",
            "two words",
            "-",
            "\uD83D\uDE00");

    private final Random random;
    private final SourceText text;
    private final List<PlannedChange> changes = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Runnable> replacements = new ArrayList<>();
    private final List<Runnable> additions = new ArrayList<>();
    private final Set<YamlNode> roots = new HashSet<>();
    private int names;

    /** A node and what the composer made of it. */
    private record Place(YamlDocument document, YamlNode node, List<Object> parent, int index) {
        @SuppressWarnings("unchecked")
        List<Object> list() {
            return (List<Object>) parent.get(index);
        }
    }

    RandomChanges(Random random, YamlFile file, List<Object> composed) {
        this.random = random;
        this.text = file.text();
        for (YamlDocument document : file.documents()) {
            roots.add(document.root());
            visit(new Place(document, document.root(), composed, document.index()));
        }
        Collections.shuffle(places, random);
        places.stream().limit(1 + random.nextInt(4)).forEach(this::change);
    }

    List<PlannedChange> changes() {
        return changes;
    }

    private void visit(Place place) {
        places.add(place);
        if (place.node() instanceof YamlMapping mapping) {
            List<YamlEntry> entries = mapping.entries();
            IntStream.range(0, entries.size())
                    .forEach(i ->
                            visit(new Place(place.document(), entries.get(i).value(), place.list(), 2 * i + 2)));
        } else if (place.node() instanceof YamlSequence sequence) {
            IntStream.range(0, sequence.items().size())
                    .forEach(i ->
                            visit(new Place(place.document(), sequence.items().get(i), place.list(), i + 1)));
        }
    }

    private void change(Place place) {
        if (place.node() instanceof YamlMapping mapping && !mapping.entries().isEmpty()) {
            put(place, mapping);
        } else if (place.node() instanceof YamlSequence sequence
                && !sequence.items().isEmpty()) {
            append(place, sequence);
        } else if (isReplaceable(place.node())) {
            replaceOrEdit(place);
        }
    }

    // In the model values have no identity: a new one would not show through the aliases of the old one.
    private boolean isReplaceable(YamlNode node) {
        return !(node instanceof YamlAlias)
                && !roots.contains(node)
                && node.properties().anchor().isEmpty();
    }

    private void replaceOrEdit(Place place) {
        if (place.node() instanceof YamlScalar scalar && !scalar.isNull() && random.nextBoolean()) {
            edit(place, scalar);
        } else {
            replace(place);
        }
    }

    private void plan(Place place, YamlChange change) {
        changes.add(new PlannedChange(place.document(), change, "rule", "change " + changes.size()));
    }

    private void put(Place place, YamlMapping mapping) {
        List<YamlEntry> entries = mapping.entries();
        int behind = random.nextInt(entries.size());
        boolean anywhere = random.nextBoolean() && entries.get(behind).name().isPresent();
        NewYaml.Entry entry = NewYaml.entry("new" + names++, value(2));
        Optional<String> after = anywhere ? entries.get(behind).name() : Optional.empty();
        plan(place, new YamlChange.PutEntry(mapping, entry, after));
        List<Object> list = place.list();
        additions.add(() -> {
            int at = anywhere ? indexOf(list, entries.get(behind)) + 2 : list.size();
            list.addAll(at, List.of(STRING + entry.key(), model(entry.value())));
        });
    }

    private static int indexOf(List<Object> mapping, YamlEntry entry) {
        String name = entry.name().orElseThrow();
        return IntStream.range(0, mapping.size() / 2)
                .map(i -> 2 * i + 1)
                .filter(i -> mapping.get(i) instanceof String key && key.endsWith("|" + name))
                .findFirst()
                .orElseThrow();
    }

    /** Makes the changes on the model; additions last, for they move what is known by its index. */
    void makeOnModel() {
        replacements.forEach(Runnable::run);
        additions.forEach(Runnable::run);
    }

    private void append(Place place, YamlSequence sequence) {
        List<NewYaml> items = IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(i -> value(1))
                .toList();
        plan(place, new YamlChange.AppendItems(sequence, items));
        List<Object> list = place.list();
        additions.add(() -> list.addAll(items.stream().map(RandomChanges::model).toList()));
    }

    private void replace(Place place) {
        boolean empty = place.node().isNull() || !(place.node() instanceof YamlScalar);
        boolean tagged = place.node().properties().tag().isPresent();
        if (tagged || place.node() instanceof YamlScalar s && s.style().isBlock()) {
            return;
        }
        NewYaml value = value(empty ? 2 : 0);
        plan(place, new YamlChange.ReplaceValue(place.node(), value));
        replacements.add(() -> place.parent().set(place.index(), model(value)));
    }

    private void edit(Place place, YamlScalar scalar) {
        int at = scalar.value()
                .offsetByCodePoints(
                        0,
                        random.nextInt(
                                scalar.value().codePointCount(0, scalar.value().length()) + 1));
        String insertion = random.nextInt(4) == 0 && scalar.value().contains("\n") ? "--new\n" : " --new=x";
        YamlChange.EditScalar.of(text, scalar, List.of(TextEdit.insert(at, insertion)))
                .ifPresent(change -> {
                    plan(place, change);
                    String tag =
                            String.valueOf(place.parent().get(place.index())).split("\\|", 2)[0];
                    boolean plain = scalar.style() == ScalarStyle.PLAIN;
                    replacements.add(
                            () -> place.parent().set(place.index(), (plain ? STRING : tag + "|") + change.value()));
                });
    }

    private NewYaml value(int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0 -> NewYaml.bool(true);
            case 1, 2, 3 -> NewYaml.text(VALUES.get(random.nextInt(VALUES.size())));
            case 4 -> new NewYaml.Sequence(List.of(value(depth - 1), value(depth - 1)));
            default -> NewYaml.mapping(NewYaml.entry("name", value(0)), NewYaml.entry("value", value(depth - 1)));
        };
    }

    private static Object model(NewYaml value) {
        if (value instanceof NewYaml.Text string) {
            return STRING + string.value();
        }
        if (value instanceof NewYaml.Literal literal) {
            return "tag:yaml.org,2002:bool|" + literal.value();
        }
        List<Object> list = new ArrayList<>();
        if (value instanceof NewYaml.Mapping mapping) {
            list.add("map");
            mapping.entries().forEach(e -> list.addAll(List.of(STRING + e.key(), model(e.value()))));
        } else {
            list.add("seq");
            ((NewYaml.Sequence) value).items().forEach(i -> list.add(model(i)));
        }
        return list;
    }
}
