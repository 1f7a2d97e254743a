package io.github.llmdtracing.plan.overlay;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.plan.change.PlanDraft.PlacedChange;
import io.github.llmdtracing.plan.change.PlannedChange;
import io.github.llmdtracing.yaml.NewYaml;
import io.github.llmdtracing.yaml.YamlChange;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The patches that are added to kustomizations: what belongs to one of them alone and has no place in its files. */
final class OverlayPatches {
    private static final String PATCHES = "patches";

    /** The older field, which kustomize applies after all other patches. */
    private static final String OPERATIONS = "patchesJson6902";

    private final KustomizedTree tree;
    private final Map<String, Map<KubernetesObject, List<LayeredAsk>>> asks = new TreeMap<>();

    OverlayPatches(KustomizedTree tree) {
        this.tree = tree;
    }

    /** Whether a container's variables can go into a patch. */
    boolean canTake(LayeredAsk ask) {
        BuiltDraft built = ask.built();
        return built.container().filter(c -> new ContainerPointer(c).exists()).isPresent()
                && root(built).filter(OverlayPatches::hasPlace).isPresent();
    }

    /** Whether a change can go into a patch. */
    boolean canTake(LayeredAsk ask, WrittenChange change) {
        return canTake(ask)
                && ask.built()
                        .container()
                        .flatMap(c -> new ContainerPointer(c)
                                .operations(change.asked().change().change()))
                        .isPresent();
    }

    /** Whether patches of operations come last in a kustomization. */
    static boolean endsWithOperations(YamlMapping root) {
        return root.sequence(OPERATIONS).filter(s -> !s.items().isEmpty()).isPresent();
    }

    private static Optional<YamlNode> patches(YamlMapping root) {
        return root.entry(field(root)).map(e -> e.value());
    }

    private static String field(YamlMapping root) {
        return endsWithOperations(root) ? OPERATIONS : PATCHES;
    }

    private static boolean hasPlace(YamlMapping root) {
        Optional<YamlNode> patches = patches(root);
        return patches.isEmpty() || patches.get().isNull() || patches.get() instanceof YamlSequence;
    }

    private Optional<YamlMapping> root(BuiltDraft built) {
        return place(built).map(p -> p.document().root()).flatMap(YamlNode::asMapping);
    }

    private Optional<Place> place(BuiltDraft built) {
        return Optional.ofNullable(tree.files().get(built.build().kustomization()))
                .filter(f -> f.documents().size() == 1 && tree.isEditable(f))
                .map(f -> new Place(f, f.documents().get(0)));
    }

    /** Takes what was asked and has found no place in the files. */
    void add(LayeredAsk ask) {
        if (isNeeded(ask)) {
            BuiltDraft built = ask.built();
            asks.computeIfAbsent(built.build().kustomization(), k -> new LinkedHashMap<>())
                    .computeIfAbsent(built.object(), o -> new ArrayList<>())
                    .add(ask);
        }
    }

    private static boolean isNeeded(LayeredAsk ask) {
        return !ask.overlaidVariables().isEmpty() || !ask.overlaidChanges().isEmpty();
    }

    /** The change of the kustomization that brings the patches, if something of the container is in them. */
    Optional<PlacedChange> change(LayeredAsk ask) {
        return isNeeded(ask) ? place(ask.built()).map(p -> change(p, ask)) : Optional.empty();
    }

    private PlacedChange change(Place place, LayeredAsk ask) {
        YamlMapping root = place.document().root().asMapping().orElseThrow();
        String kustomization = ask.built().build().kustomization();
        List<NewYaml> entries = asks.getOrDefault(kustomization, Map.of()).entrySet().stream()
                .map(e -> new OverlayPatch(root, e.getKey(), e.getValue()).entry())
                .toList();
        return PlacedChange.of(
                place,
                new PlannedChange(place.document(), change(root, entries), "kustomization", "patches of its own"));
    }

    private static YamlChange change(YamlMapping root, List<NewYaml> entries) {
        Optional<YamlNode> patches = patches(root);
        if (patches.isEmpty()) {
            return new YamlChange.PutEntry(
                    root, NewYaml.entry(field(root), new NewYaml.Sequence(entries)), Optional.empty());
        }
        return patches.get() instanceof YamlSequence list && !list.items().isEmpty()
                ? new YamlChange.AppendItems(list, entries)
                : new YamlChange.ReplaceValue(patches.get(), new NewYaml.Sequence(entries));
    }
}
