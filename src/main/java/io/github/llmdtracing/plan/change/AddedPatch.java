package io.github.llmdtracing.plan.change;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.component.ValueChange;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.yaml.YamlChange;
import io.github.llmdtracing.yaml.YamlDocument;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlSequence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A patch in the form in which enrich adds one to a kustomization ({@code OverlayPatch}). Whether it is one shows when its container is
 * planned without it: then enrich must want what the patch brings.
 *
 * @param file the kustomization
 * @param document its document
 * @param list the list that the patch is an item of
 * @param item the patch
 * @param kind the kind of the object that it is for
 * @param name the object's name, with what the kustomization puts before and behind it
 * @param used whether other kustomizations use this one, and may put more before and behind the name
 * @param brought what it brings
 */
public record AddedPatch(
        YamlFile file,
        YamlDocument document,
        YamlSequence list,
        YamlNode item,
        String kind,
        String name,
        boolean used,
        List<Brought> brought) {
    /**
     * Something that the patch brings.
     *
     * @param container the name of the container
     * @param name the variable, or the option; empty for another value of a variable that the patch knows by number only
     * @param value the variable's value, or the whole word of the option
     */
    public record Brought(String container, String name, String value) {
        /** Whether this is what the change of a value brought. */
        public boolean is(ValueChange change) {
            String after = change.after().orElse("");
            boolean word = value.equals(change.name()) || value.equals(change.name() + "=" + after);
            boolean variable = value.equals(after) && (name.isEmpty() || name.equals(change.name()));
            return change.changes() && (word || variable);
        }

        /** The change by which it is taken away again. */
        public ValueChange taken() {
            return new ValueChange(name, Optional.of(value), Optional.empty(), Optional.empty());
        }
    }

    /** Copies the list. */
    public AddedPatch {
        brought = List.copyOf(brought);
    }

    /** The path of the kustomization. */
    public String kustomization() {
        return file.text().path();
    }

    /** Whether the patch is for an object. */
    public boolean isFor(KubernetesObject object) {
        return object.kind().equals(kind) && isName(object.name());
    }

    private boolean isName(String built) {
        return used ? built.contains(name) : built.equals(name);
    }

    /** What it brings to a container. */
    public List<Brought> broughtTo(String container) {
        return brought.stream().filter(b -> b.container().equals(container)).toList();
    }

    /** Whether all of it is reported to be taken out; where other kustomizations use this one, the reports are on them. */
    public boolean isTaken(List<ComponentReport> components) {
        List<ComponentReport> here = components.stream()
                .filter(c -> used
                        || c.kustomization().filter(kustomization()::equals).isPresent())
                .toList();
        return brought.stream().allMatch(b -> here.stream().anyMatch(c -> isTaken(b, c)));
    }

    private boolean isTaken(Brought part, ComponentReport component) {
        return component.state() == ComponentState.STRIPPED
                && component.name().equals(part.container())
                && component.workload().startsWith(kind + "/")
                && isName(component.workload().substring(kind.length() + 1))
                && component.values().contains(part.taken());
    }

    /** The plans that take patches out of their files. */
    public static List<FilePlan> removal(List<AddedPatch> patches) {
        Map<YamlFile, List<PlannedChange>> files = patches.stream()
                .collect(Collectors.groupingBy(
                        AddedPatch::file, Collectors.mapping(AddedPatch::removal, Collectors.toList())));
        return files.entrySet().stream()
                .map(f -> new FilePlan(f.getKey(), f.getValue()))
                .toList();
    }

    private PlannedChange removal() {
        return new PlannedChange(document, change(), "kustomization", "without the patch of " + kind + "/" + name);
    }

    YamlChange change() {
        return new YamlChange.RemoveItem(list, item);
    }
}
