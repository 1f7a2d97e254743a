package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads {@code patches}, {@code patchesStrategicMerge} and {@code patchesJson6902} (kubernetes-sigs/kustomize,
 * api/internal/builtins/PatchTransformer.go, PatchStrategicMergeTransformer.go, PatchJson6902Transformer.go @v5.5).
 *
 * @param workshop the kustomization
 */
record PatchReader(Workshop workshop) {
    private static final String PATCH = "path patch target options";

    /** An entry of {@code patches}. */
    Transformer patch(YamlNode node) throws StoppedException {
        Fields entry = Fields.of(workshop.place(), node, PATCH);
        PatchFile files = new PatchFile(workshop);
        YamlFile file = files.of(entry, "patch");
        Optional<Fields> target = entry.fields("target", Selector.FIELDS);
        Optional<Selector> selector = target.isPresent() ? Optional.of(Selector.read(target.get())) : Optional.empty();
        Optional<Place> operations = files.operations(node, file);
        return operations.isPresent()
                ? jsonPatch(node, operations.get(), selector, true)
                : strategic(node, file, selector, options(entry, selector.isPresent()));
    }

    private PatchOptions options(Fields entry, boolean targeted) throws StoppedException {
        Map<String, Boolean> options = new TreeMap<>();
        Optional<YamlNode> node = entry.node("options");
        for (var option :
                node.flatMap(YamlNode::asMapping).map(m -> m.entries()).orElse(List.of())) {
            String name = option.name().orElse("");
            options.put(
                    name,
                    Fields.of(workshop.place(), node.orElseThrow(), name + " allowNameChange allowKindChange")
                            .flag(name));
        }
        return new PatchOptions(
                targeted,
                options.getOrDefault("allowNameChange", false),
                options.getOrDefault("allowKindChange", false));
    }

    private Transformer strategic(YamlNode node, YamlFile file, Optional<Selector> selector, PatchOptions options)
            throws StoppedException {
        List<StrategicPatch> patches = patches(node, file, options);
        if (patches.isEmpty() || selector.isPresent() && patches.size() > 1) {
            throw StoppedException.refused(
                    workshop.place(),
                    node,
                    patches.isEmpty() ? "the patch is empty" : "several patches with one target");
        }
        return selector.<Transformer>map(s -> gathered -> patches.get(0).applyToSelected(gathered, s))
                .orElse(gathered -> applyAll(gathered, patches));
    }

    private List<StrategicPatch> patches(YamlNode node, YamlFile file, PatchOptions options) throws StoppedException {
        List<StrategicPatch> patches = new ArrayList<>();
        for (KubernetesObject object : new ResourceReader(workshop, Contribution.Layer.STRATEGIC_PATCH).read(file)) {
            patches.add(new StrategicPatch(workshop, node, object, options));
        }
        return patches;
    }

    private static void applyAll(Accumulator gathered, List<StrategicPatch> patches) throws StoppedException {
        for (StrategicPatch patch : patches) {
            patch.applyToNamed(gathered);
        }
    }

    private Transformer jsonPatch(YamlNode node, Place operations, Optional<Selector> selector, boolean renames)
            throws StoppedException {
        if (selector.isEmpty()) {
            throw StoppedException.refused(workshop.place(), node, "a JSON patch needs a target");
        }
        return new OperationsPatch(workshop, node, operations, selector.get(), renames);
    }

    /** An entry of {@code patchesJson6902}. */
    Transformer operations(YamlNode node) throws StoppedException {
        Fields entry = Fields.of(workshop.place(), node, PATCH);
        Optional<Fields> target = entry.fields("target", Selector.FIELDS);
        if (target.isEmpty() || target.get().text("name").isEmpty()) {
            throw StoppedException.refused(workshop.place(), node, "a target with a name is needed");
        }
        PatchFile files = new PatchFile(workshop);
        Optional<Place> operations = files.operations(node, files.of(entry, "patch"));
        if (operations.isEmpty()) {
            throw StoppedException.refused(workshop.place(), node, "the patch is no list of operations");
        }
        return jsonPatch(node, operations.get(), Optional.of(Selector.read(target.get())), false);
    }

    /** An item of {@code patchesStrategicMerge}: a text, where it is an object, or else the name of a file. */
    Transformer merge(YamlScalar item) throws StoppedException {
        PatchFile files = new PatchFile(workshop);
        Optional<YamlFile> inline = workshop.texts()
                .read(workshop.place(), item)
                .filter(f -> f.documents().stream()
                        .anyMatch(d -> d.root().asMapping().isPresent()));
        YamlFile file = inline.isPresent() ? inline.get() : files.named(item);
        List<StrategicPatch> patches = patches(item, file, PatchOptions.NONE);
        return gathered -> applyAll(gathered, patches);
    }
}
