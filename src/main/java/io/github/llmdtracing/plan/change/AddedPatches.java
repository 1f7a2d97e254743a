package io.github.llmdtracing.plan.change;

import io.github.llmdtracing.kustomize.Kustomization;
import io.github.llmdtracing.plan.change.AddedPatch.Brought;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.yaml.YamlDocument;
import io.github.llmdtracing.yaml.YamlEditor;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlSequence;
import io.github.llmdtracing.yaml.YamlSyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the patches that have the form of those that enrich adds. */
public final class AddedPatches {
    private static final List<String> FIELDS = List.of("patches", "patchesJson6902");
    private static final Set<String> ENTRY = Set.of("target", "patch");
    private static final Set<String> TARGET = Set.of("group", "version", "kind", "name");

    private AddedPatches() {}

    /**
     * Those in some files.
     *
     * @param mayChange the paths out of which they may be taken
     * @param isUsed whether other kustomizations use that of a path
     */
    public static List<AddedPatch> in(List<YamlFile> files, Predicate<String> mayChange, Predicate<String> isUsed) {
        return files.stream()
                .filter(f -> Kustomization.isName(f.text().path())
                        && mayChange.test(f.text().path()))
                .filter(f -> f.documents().size() == 1)
                .flatMap(f -> in(f, isUsed.test(f.text().path())))
                .toList();
    }

    private static Stream<AddedPatch> in(YamlFile file, boolean used) {
        YamlDocument document = file.documents().get(0);
        return document.root().asMapping().stream()
                .flatMap(r -> FIELDS.stream().flatMap(f -> r.sequence(f).stream()))
                .flatMap(list -> list.items().stream().flatMap(i -> patch(file, document, list, i, used).stream()))
                .filter(p -> new YamlEditor(file.text(), document).canRemove(List.of(p.change())));
    }

    private static Optional<AddedPatch> patch(
            YamlFile file, YamlDocument document, YamlSequence list, YamlNode item, boolean used) {
        Optional<YamlMapping> entry = mapping(item, ENTRY);
        Optional<YamlMapping> target = entry.flatMap(e -> e.get("target")).flatMap(t -> mapping(t, TARGET));
        Optional<String> kind = target.flatMap(t -> t.text("kind"));
        Optional<String> name = target.flatMap(t -> t.text("name")).map(n -> built(n, document.root()));
        List<Brought> brought = entry.flatMap(e -> e.text("patch"))
                .flatMap(AddedPatches::read)
                .map(AddedPatches::brought)
                .orElse(List.of());
        return brought.isEmpty() || kind.isEmpty() || name.isEmpty()
                ? Optional.empty()
                : Optional.of(new AddedPatch(file, document, list, item, kind.get(), name.get(), used, brought));
    }

    private static String built(String name, YamlNode kustomization) {
        Optional<YamlMapping> root = kustomization.asMapping();
        return root.flatMap(r -> r.text("namePrefix")).orElse("")
                + name
                + root.flatMap(r -> r.text("nameSuffix")).orElse("");
    }

    private static Optional<YamlNode> read(String patch) {
        try {
            List<YamlDocument> documents =
                    YamlFile.read(SourceText.of("patch", patch)).documents();
            return documents.size() == 1 ? Optional.of(documents.get(0).root()) : Optional.empty();
        } catch (YamlSyntaxException e) {
            return Optional.empty();
        }
    }

    private static List<Brought> brought(YamlNode patch) {
        return patch instanceof YamlSequence operations
                ? new PatchOperations(operations).brought()
                : patch.asMapping().map(AddedPatches::merged).orElse(List.of());
    }

    // Names alone on the way to containers, and there their variables alone.
    private static List<Brought> merged(YamlMapping patch) {
        boolean named =
                mapping(patch, Set.of("apiVersion", "kind", "metadata", "spec")).isPresent()
                        && patch.get("metadata")
                                .flatMap(m -> mapping(m, Set.of("name")))
                                .isPresent();
        Optional<YamlMapping> at = named ? patch.mapping("spec") : Optional.empty();
        while (at.isPresent() && at.get().entries().size() == 1 && !hasContainers(at.get())) {
            at = at.get().entries().get(0).value().asMapping();
        }
        return at.filter(AddedPatches::hasContainers).map(AddedPatches::inPod).orElse(List.of());
    }

    private static boolean hasContainers(YamlMapping mapping) {
        return mapping(mapping, Set.of("initContainers", "containers")).isPresent()
                && !mapping.entries().isEmpty();
    }

    private static List<Brought> inPod(YamlMapping pod) {
        List<YamlNode> containers = pod.entries().stream()
                .flatMap(e -> e.value().resolved() instanceof YamlSequence s ? s.items().stream() : Stream.of(pod))
                .toList();
        List<List<Brought>> each =
                containers.stream().map(AddedPatches::inContainer).toList();
        return each.stream().anyMatch(List::isEmpty)
                ? List.of()
                : each.stream().flatMap(List::stream).toList();
    }

    private static List<Brought> inContainer(YamlNode container) {
        Optional<YamlMapping> mapping = mapping(container, Set.of("name", "env"));
        String name = mapping.flatMap(m -> m.text("name")).orElse("");
        return mapping.flatMap(m -> m.sequence("env"))
                .map(s -> variables(name, s))
                .orElse(List.of());
    }

    /** What a list of variables brings; nothing where it holds anything but names with values. */
    static List<Brought> variables(String container, YamlSequence list) {
        List<Brought> variables = list.items().stream()
                .flatMap(i -> variable(container, i).stream())
                .toList();
        return variables.size() == list.items().size() ? variables : List.of();
    }

    static Optional<Brought> variable(String container, YamlNode entry) {
        return mapping(entry, Set.of("name", "value"))
                .filter(m -> m.entries().size() == 2)
                .flatMap(m -> m.text("name")
                        .map(n -> new Brought(container, n, m.text("value").orElse(""))));
    }

    private static Optional<YamlMapping> mapping(YamlNode node, Set<String> keys) {
        return node.asMapping()
                .filter(m -> m.entries().stream()
                        .allMatch(e -> e.name().filter(keys::contains).isPresent()));
    }
}
