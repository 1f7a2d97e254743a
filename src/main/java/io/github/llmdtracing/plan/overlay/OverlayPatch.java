package io.github.llmdtracing.plan.overlay;

import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.yaml.NewYaml;
import io.github.llmdtracing.yaml.NewYamlText;
import io.github.llmdtracing.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The small patch that a kustomization gets for one of its objects. Variables alone are merged by name; what concerns arguments, or
 * a kind whose lists kustomize cannot merge, takes a JSON patch.
 *
 * @param kustomization the root of the kustomization's file
 * @param object the object as it is built
 * @param asks what is asked for its containers
 */
record OverlayPatch(YamlMapping kustomization, KubernetesObject object, List<LayeredAsk> asks) {
    /** Groups of which kustomize knows how lists merge. */
    private static final Set<String> BUILT_IN = Set.of("", "apps", "batch");

    OverlayPatch {
        asks = List.copyOf(asks);
    }

    /** The entry of {@code patches}. */
    NewYaml entry() {
        return NewYaml.mapping(
                NewYaml.entry("target", target()), NewYaml.entry("patch", NewYaml.text(NewYamlText.of(patch()))));
    }

    private NewYaml target() {
        List<NewYaml.Entry> entries = new ArrayList<>();
        if (!object.group().isEmpty()) {
            entries.add(NewYaml.entry("group", NewYaml.text(object.group())));
        }
        if (operationsOnly()) {
            String version = object.apiVersion().substring(object.apiVersion().indexOf('/') + 1);
            entries.add(NewYaml.entry("version", NewYaml.text(version)));
        }
        entries.add(NewYaml.entry("kind", NewYaml.text(object.kind())));
        entries.add(NewYaml.entry("name", NewYaml.text(name())));
        return new NewYaml.Mapping(entries);
    }

    // Patches come before the kustomization's own prefix and suffix.
    private String name() {
        String prefix = kustomization.text("namePrefix").orElse("");
        String suffix = kustomization.text("nameSuffix").orElse("");
        String name = object.name();
        boolean both =
                name.length() > prefix.length() + suffix.length() && name.startsWith(prefix) && name.endsWith(suffix);
        return both ? name.substring(prefix.length(), name.length() - suffix.length()) : name;
    }

    private NewYaml patch() {
        boolean variablesOnly = asks.stream().allMatch(a -> a.overlaidChanges().isEmpty());
        boolean merges = variablesOnly && !operationsOnly() && BUILT_IN.contains(object.group()) && keepsOrder();
        return merges ? merged() : new NewYaml.Sequence(operations());
    }

    // What a patch merges with comes before the rest of its list (kubernetes-sigs/kustomize v5.5,
    // kyaml/yaml/walk/associative_sequence.go).
    private boolean keepsOrder() {
        Map<String, List<Integer>> places = asks.stream()
                .map(a -> a.built().container().orElseThrow())
                .collect(Collectors.groupingBy(
                        Container::list,
                        Collectors.mapping(c -> new ContainerPointer(c).index().orElseThrow(), Collectors.toList())));
        return places.values().stream()
                .allMatch(p -> p.equals(IntStream.range(0, p.size()).boxed().toList()));
    }

    private boolean operationsOnly() {
        return OverlayPatches.endsWithOperations(kustomization);
    }

    private List<NewYaml> operations() {
        return asks.stream().flatMap(a -> operations(a).stream()).toList();
    }

    private static List<NewYaml> operations(LayeredAsk ask) {
        ContainerPointer pointer =
                ask.built().container().map(ContainerPointer::new).orElseThrow();
        List<NewYaml> operations = new ArrayList<>(List.of(pointer.check()));
        if (!ask.overlaidVariables().isEmpty()) {
            operations.addAll(pointer.variables(ask.overlaidVariables(), placesVariables(ask)));
        }
        ask.overlaidChanges()
                .forEach(c -> pointer.operations(c.asked().change().change()).ifPresent(operations::addAll));
        return operations;
    }

    private static boolean placesVariables(LayeredAsk ask) {
        return ask.parts().stream().anyMatch(p -> !ask.placedIn(p).isEmpty());
    }

    private NewYaml merged() {
        return NewYaml.mapping(
                NewYaml.entry("apiVersion", NewYaml.text(object.apiVersion())),
                NewYaml.entry("kind", NewYaml.text(object.kind())),
                NewYaml.entry("metadata", NewYaml.mapping(NewYaml.entry("name", NewYaml.text(name())))),
                specification());
    }

    // All containers of one pod, as the kinds of these groups have one pod template each.
    private NewYaml.Entry specification() {
        Container first = asks.get(0).built().container().orElseThrow();
        List<String> path = new ArrayList<>(Arrays.asList(first.pod().path().split("\\.")));
        Collections.reverse(path);
        NewYaml inner = new NewYaml.Mapping(Stream.of("initContainers", "containers")
                .flatMap(l -> list(l).stream())
                .toList());
        for (String key : path.subList(0, path.size() - 1)) {
            inner = NewYaml.mapping(NewYaml.entry(key, inner));
        }
        return NewYaml.entry(path.get(path.size() - 1), inner);
    }

    private List<NewYaml.Entry> list(String name) {
        List<NewYaml> containers = asks.stream()
                .filter(a -> a.built()
                        .container()
                        .filter(c -> c.list().endsWith("." + name))
                        .isPresent())
                .map(OverlayPatch::container)
                .toList();
        return containers.isEmpty() ? List.of() : List.of(NewYaml.entry(name, new NewYaml.Sequence(containers)));
    }

    private static NewYaml container(LayeredAsk ask) {
        Map<String, String> values = ask.overlaidVariables();
        List<NewYaml> env = values.entrySet().stream()
                .map(v -> NewYaml.mapping(
                        NewYaml.entry("name", NewYaml.text(v.getKey())),
                        NewYaml.entry("value", NewYaml.text(v.getValue()))))
                .toList();
        return NewYaml.mapping(
                NewYaml.entry(
                        "name",
                        NewYaml.text(ask.built().container().orElseThrow().name())),
                NewYaml.entry("env", new NewYaml.Sequence(env)));
    }
}
